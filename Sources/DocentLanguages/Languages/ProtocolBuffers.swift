extension Grammar {
  /// https://protobuf.dev/reference/protobuf/proto3-spec/
  static let protocolBuffers = Grammar([
    .lineComment("//"),
    .blockComment(),
    .string("\""),
    .string("'"),
    .member,
    Rule(.number, .number),
    Rule(
      .word(),
      cases: [
        .word(
          """
          edition enum extend extensions false import map max message oneof option optional package \
          public repeated required reserved returns rpc service stream syntax to true weak
          """, .keyword),
        .word(
          """
          bool bytes double fixed32 fixed64 float int32 int64 sfixed32 sfixed64 sint32 sint64 string \
          uint32 uint64
          """, .type),
        .capitalized(.type),
      ]),
  ])
}
