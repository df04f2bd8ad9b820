extension Grammar {
  /// ISO/IEC 9075, with what PostgreSQL, MySQL and SQLite add.
  static let sql = Grammar(
    names: .name.union("$"),
    [
      .lineComment("--"),
      .blockComment(nested: true),
      // PostgreSQL's strings with escapes.
      .string("E'", to: "'", acrossLines: true),
      .string("e'", to: "'", acrossLines: true),
      .string("'", escape: .doubled, acrossLines: true),
      Rule(.quoted("\"", escape: .doubled, acrossLines: true), .attribute),
      Rule(.quoted("`", escape: .doubled), .attribute),
      Rule(
        .guarded(after: ["$"], guards: .name, open: "$", close: "$", closeEnd: "$"), .string),
      Rule(.text("::")),
      Rule(.name(after: "$", ":", "@"), .attribute),
      .member,
      Rule(.number, .number),
      Rule(
        .word(.name.union("$")),
        cases: [
          .word(sqlKeywords, ignoringCase: true, .keyword),
          .word(sqlTypes, ignoringCase: true, .type),
        ]),
    ])

  private static let sqlKeywords = """
    add after all alter analyze and any as asc autoincrement auto_increment before begin between by \
    cascade case check collate column commit concurrently conflict constraint create cross current \
    current_date current_time current_timestamp database declare default deferrable delete desc \
    distinct do drop each else elsif end escape except execute exists explain extension false fetch \
    filter first following for foreign from full function generated glob grant group having if ilike \
    immediate in index inner insert instead intersect into is isnull join key language last lateral \
    left like limit loop materialized merge natural no not nothing notnull null nulls of offset on \
    only or order outer over partition plan pragma preceding primary procedure raise range recursive \
    references reindex release rename replace restrict return returning returns revoke right role \
    rollback row rows savepoint schema select sequence set show similar some table temp temporary \
    then to transaction trigger true truncate union unique unlogged update using vacuum values \
    view virtual when where while window with within without
    """
  private static let sqlTypes = """
    array bigint bigserial binary bit blob bool boolean bytea char character cidr clob date datetime \
    decimal double enum float inet int integer interval json jsonb mediumint mediumtext money numeric \
    precision real serial smallint smallserial text time timestamp timestamptz tinyint uuid \
    varbinary varchar varying xml zone
    """
}
