/// Says how many whole units fit into a duration, such as `4 units`.
///
/// Waits end late but never early, so whole units are the same on a busy machine and a quiet one
/// as long as the delays stay below one unit.
public func units(_ duration: Duration, of unit: Duration = .milliseconds(100)) -> String {
  let count = Int(duration / unit)
  return count == 1 ? "1 unit" : "\(count) units"
}
