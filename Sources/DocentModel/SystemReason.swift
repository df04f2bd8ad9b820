import Foundation

extension Error {
  /// Why the system refused, in its own words: Foundation's would name error domains and codes.
  package var systemReason: String {
    let cause = (self as NSError).userInfo[NSUnderlyingErrorKey] as? any Error ?? self
    let error = cause as NSError
    if error.domain == NSPOSIXErrorDomain { return String(cString: strerror(Int32(error.code))) }
    // Foundation has no words for the errors of others, which have their own.
    let words = localizedDescription
    return words.hasPrefix("The operation could not be completed") ? "\(cause)" : words
  }
}
