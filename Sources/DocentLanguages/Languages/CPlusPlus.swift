extension Grammar {
  /// ISO/IEC 14882:2023.
  static let cPlusPlus = Grammar(
    cFamily: .cPlusPlus,
    [
      Rule(
        .guarded(
          after: ["R\"", "LR\"", "uR\"", "UR\"", "u8R\""],
          guards: ByteSet.whiteSpace.union("()\\\"").inverted, limit: 16, open: "(", close: ")",
          closeEnd: "\""), .string)
    ])
}

extension CFamilyWords {
  static let cPlusPlus = CFamilyWords(
    keywords: c.keywords + """
       and and_eq asm bitand bitor catch class co_await co_return co_yield compl concept const_cast \
      consteval constinit decltype delete dynamic_cast explicit export final friend import module \
      mutable namespace new noexcept not not_eq operator or or_eq override private protected public \
      reinterpret_cast requires static_cast template this throw try typeid typename using virtual \
      xor xor_eq
      """,
    types: c.types + " char8_t char16_t char32_t wchar_t string string_view vector")
}
