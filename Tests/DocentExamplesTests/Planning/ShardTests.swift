import DocentExamples
import Testing

@Suite struct `A shard` {
  @Test(arguments: [("1/1", 1, 1), ("2/4", 2, 4), ("10/10", 10, 10)])
  func `is written as its number and how many there are`(
    _ text: String, _ number: Int, _ count: Int
  ) throws {
    let shard = try #require(Shard(text))
    #expect(shard.number == number)
    #expect(shard.count == count)
    #expect(shard.description == text)
  }

  @Test(arguments: [
    "", "1", "/", "1/", "/2", "0/2", "3/2", "-1/2", "+1/2", "1/2/3", "1 / 2", "a/b", "١/٢",
    "1/99999999999999999999",
  ])
  func `is nothing else`(_ text: String) {
    #expect(Shard(text) == nil)
  }
}
