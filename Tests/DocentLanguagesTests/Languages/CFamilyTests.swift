import Testing

@Suite struct CFamilyTests {
  @Test(arguments: [
    "«d|#include» «s|<stdio.h>» «c|// a»\n«d|#include» «s|\"b.h\"»\na < b > c",
    "«d|#  define» MAX(a) \\\n  «k|do» { f(«s|\"it's\"»); } «k|while» («n|0»)",
    "«d|#if» «n|1» && x\n  «d|#endif»",
    "«d|#error don't panic»\n«t|int» x;",
    "a # b",
  ])
  func `a line of the preprocessor is code but for its word`(marked: String) throws {
    try expectColours(marked, in: "c")
  }

  @Test(arguments: [
    "«t|char» c = «s|'\\''»; «t|size_t» n = «n|0xFFu»; «t|double» d = «n|1.5e-3f»;",
    "«k|static» «k|const» «t|Point» *p = «k|NULL»; «c|/* a\n * b */» f(x);",
    "«s|\"a\\\nb\"» + «s|\"c»\nd",
    "«a|__attribute__»((x)) «a|[[nodiscard]]» «t|int» f(«t|void»); a[b[c]];",
  ])
  func `C`(marked: String) throws {
    try expectColours(marked, in: "c")
  }

  @Test(arguments: [
    "«k|auto» s = «s|R\"x(a\n\" )\" b)x\"» + LR;",
    "«k|auto» n = «n|1'000'000»; «t|char» c = «s|'1'»;",
    "«k|template»<«k|typename» «t|T»> «k|class» «t|Foo» : «k|public» «t|Bar» {};",
    "«s|R\"(never closed)»",
    "«s|u8R\"(a)\"»; std::«t|string» x;",
    "«t|R»«s|\"a_guard_of_17_char(a)\"»",
  ])
  func `C++`(marked: String) throws {
    try expectColours(marked, in: "c++")
  }

  @Test(arguments: [
    "«d|#import» «s|<Foundation/Foundation.h>»\n«k|@interface» «t|Foo» : «t|NSObject»",
    "«k|@property» («k|nonatomic», «k|copy») «t|NSString» *s; «k|@end»",
    "[«k|self» f:«s|@\"it's \\\"x\\\"\"»];",
  ])
  func `Objective-C`(marked: String) throws {
    try expectColours(marked, in: "objc")
  }
}
