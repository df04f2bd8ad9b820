extension Grammar {
  /// ISO/IEC 9899:2024.
  static let c = Grammar(cFamily: .c)
}

extension CFamilyWords {
  static let c = CFamilyWords(
    keywords: """
      auto break case const constexpr continue default do else enum extern false for goto if inline \
      register restrict return sizeof alignof static static_assert struct switch thread_local true \
      typedef typeof typeof_unqual union volatile while nullptr NULL _Atomic _Generic _Noreturn \
      _Static_assert _Thread_local
      """,
    types: """
      bool char double float int long short signed unsigned void _Bool _Complex FILE
      """)
}
