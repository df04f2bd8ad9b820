import Foundation

/// The number of threads in Swift's cooperative pool: one for each active processor core.
public let width = ProcessInfo.processInfo.activeProcessorCount
