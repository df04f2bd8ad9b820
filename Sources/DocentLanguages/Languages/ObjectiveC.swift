extension Grammar {
  /// C with classes, and with strings after an at sign.
  static let objectiveC = Grammar(
    cFamily: .objectiveC,
    [
      .string("@\"", to: "\""),
      Rule(.name(after: "@"), .keyword),
    ])
}

extension CFamilyWords {
  static let objectiveC = CFamilyWords(
    keywords: c.keywords + """
       self super nil Nil YES NO in out inout byref oneway nonatomic atomic strong weak copy assign \
      retain readonly readwrite nullable nonnull null_unspecified instancetype getter setter \
      __strong __weak __block __autoreleasing __bridge __unsafe_unretained _Nullable _Nonnull \
      NS_ASSUME_NONNULL_BEGIN NS_ASSUME_NONNULL_END
      """,
    types: c.types + " id SEL IMP BOOL Class Protocol")
}
