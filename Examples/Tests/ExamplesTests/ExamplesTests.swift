import Testing

/// One test at a time: some fill the thread pool that others measure.
@Suite(.serialized) enum ExamplesTests {}
