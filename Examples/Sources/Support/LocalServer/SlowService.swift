import NIOCore
import NIOHTTP1

/// What ``LocalServer`` answers: a slow service, and a small site with a page that hangs.
enum SlowService {
  /// Decides what to say to a request, and when.
  static func answer(_ request: Request) -> Answer {
    guard request.method == .GET else { return .noSuchRoute }
    let number = request.path.count == 2 ? Int(request.path[1]) : nil
    switch (request.path.first, number) {
    case ("cat", nil) where request.path.count == 1:
      return Answer(#"{"file":"cat.png"}"#, delay: .milliseconds(700))
    case ("slow", let milliseconds?) where milliseconds >= 0:
      return Answer(#"{"file":"cat.png"}"#, delay: .milliseconds(Int64(milliseconds)))
    case ("files", nil) where request.path.count == 2 && isName(request.path[1]):
      return Answer(
        #"{"file":"\#(request.path[1]).png"}"#, delay: .milliseconds(120))
    case ("status", let code?) where (200..<600).contains(code):
      return Answer(#"{"message":"as you asked"}"#, status: HTTPResponseStatus(statusCode: code))
    case ("pages", let page?) where pages.contains(page):
      let delay = page == hangingPage ? TimeAmount.hours(1) : .milliseconds(30)
      return Answer(site(page), delay: delay)
    default:
      return .noSuchRoute
    }
  }

  private static let pages = 0..<15
  private static let hangingPage = 5

  /// Whether something may stand in JSON as it is.
  private static func isName(_ text: String) -> Bool {
    text.allSatisfy { $0.isASCII && $0.isLetter }
  }

  /// Each page links to two others, so that the site is a tree, and every third shows a cat.
  private static func site(_ page: Int) -> String {
    let links = [2 * page + 1, 2 * page + 2].filter(pages.contains).map { #""/pages/\#($0)""# }
    let cats = page.isMultiple(of: 3) ? 1 : 0
    return #"{"cats":\#(cats),"links":[\#(links.joined(separator: ","))]}"#
  }
}
