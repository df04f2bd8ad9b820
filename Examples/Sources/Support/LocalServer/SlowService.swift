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
      return Answer(file, delay: .milliseconds(700))
    case ("slow", let milliseconds?) where milliseconds >= 0:
      return Answer(file, delay: .milliseconds(Int64(milliseconds)))
    case ("status", let code?) where (200..<600).contains(code):
      return Answer(#"{"message":"as you asked"}"#, status: HTTPResponseStatus(statusCode: code))
    case ("pages", let page?) where pages.contains(page):
      return Answer(site(page), delay: page == hangingPage ? .hours(1) : .milliseconds(30))
    default:
      return .noSuchRoute
    }
  }

  private static let file = #"{"file":"cat.png"}"#
  private static let pages = 0..<15
  private static let hangingPage = 5

  /// Each page links to two others, so that the site is a tree, and every third shows a cat.
  private static func site(_ page: Int) -> String {
    let links = [2 * page + 1, 2 * page + 2].filter(pages.contains).map { #""/pages/\#($0)""# }
    let cats = page.isMultiple(of: 3) ? 1 : 0
    return #"{"cats":\#(cats),"links":[\#(links.joined(separator: ","))]}"#
  }
}
