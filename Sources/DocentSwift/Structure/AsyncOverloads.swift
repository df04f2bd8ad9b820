import SwiftParser
import SwiftSyntax

/// The functions of a module that others can call both with and without `async`.
package struct AsyncOverloads: Sendable {
  private var asynchronous: [Place: [Labels]] = [:]
  private var synchronous: [Place: [Labels]] = [:]

  /// What a call has to say to mean a function, beside its labels.
  fileprivate struct Place: Hashable {
    /// The name of the type around it; empty at the top level.
    let type: String
    let name: String
  }

  /// The labels of a function's parameters.
  fileprivate struct Labels {
    let all: Set<String>
    /// Those that have no default.
    let required: Set<String>

    /// Whether there may be a call that means either.
    func meet(_ other: Labels) -> Bool {
      required.isSubset(of: other.all) && other.required.isSubset(of: all)
    }
  }

  package init() {}

  /// Takes in the public functions of a file of the module.
  package mutating func add(source: String) {
    let scan = PublicFunctionScan(Parser.parse(source: source))
    asynchronous.merge(scan.asynchronous, uniquingKeysWith: +)
    synchronous.merge(scan.synchronous, uniquingKeysWith: +)
  }

  /// The names of the functions, sorted.
  package var names: [String] {
    let pairs = asynchronous.filter { place, labels in
      let others = synchronous[place] ?? []
      return labels.contains { labels in others.contains { $0.meet(labels) } }
    }
    return Set(pairs.keys.map(\.name)).sorted()
  }
}

private final class PublicFunctionScan: SyntaxVisitor {
  private(set) var asynchronous: [AsyncOverloads.Place: [AsyncOverloads.Labels]] = [:]
  private(set) var synchronous: [AsyncOverloads.Place: [AsyncOverloads.Labels]] = [:]
  /// The types around, and whether their members are public without saying so.
  private var types: [(name: String, isOpen: Bool)] = []

  init(_ file: SourceFileSyntax) {
    super.init(viewMode: .sourceAccurate)
    walk(file)
  }

  override func visit(_ node: FunctionDeclSyntax) -> SyntaxVisitorContinueKind {
    guard types.last?.isOpen == true || node.modifiers.arePublic else { return .skipChildren }
    let parameters = node.signature.parameterClause.parameters
    let required = parameters.filter { $0.defaultValue == nil && $0.ellipsis == nil }
    let labels = AsyncOverloads.Labels(
      all: Set(parameters.map(\.firstName.plainName)),
      required: Set(required.map(\.firstName.plainName)))
    let place = AsyncOverloads.Place(type: types.last?.name ?? "", name: node.name.plainName)
    if node.signature.effectSpecifiers?.asyncSpecifier == nil {
      synchronous[place, default: []].append(labels)
    } else {
      asynchronous[place, default: []].append(labels)
    }
    return .skipChildren
  }

  private func enter(_ name: String, isOpen: Bool = false) -> SyntaxVisitorContinueKind {
    types.append((name, isOpen))
    return .visitChildren
  }

  override func visit(_ node: StructDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.plainName)
  }
  override func visitPost(_ node: StructDeclSyntax) { types.removeLast() }
  override func visit(_ node: ClassDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.plainName)
  }
  override func visitPost(_ node: ClassDeclSyntax) { types.removeLast() }
  override func visit(_ node: EnumDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.plainName)
  }
  override func visitPost(_ node: EnumDeclSyntax) { types.removeLast() }
  override func visit(_ node: ActorDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.plainName)
  }
  override func visitPost(_ node: ActorDeclSyntax) { types.removeLast() }
  override func visit(_ node: ProtocolDeclSyntax) -> SyntaxVisitorContinueKind {
    enter(node.name.plainName, isOpen: node.modifiers.arePublic)
  }
  override func visitPost(_ node: ProtocolDeclSyntax) { types.removeLast() }
  override func visit(_ node: ExtensionDeclSyntax) -> SyntaxVisitorContinueKind {
    let name = node.extendedType.lastToken(viewMode: .sourceAccurate)?.plainName ?? ""
    return enter(name, isOpen: node.modifiers.arePublic)
  }
  override func visitPost(_ node: ExtensionDeclSyntax) { types.removeLast() }
  override func visit(_ node: AccessorBlockSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
  override func visit(_ node: InitializerDeclSyntax) -> SyntaxVisitorContinueKind { .skipChildren }
}

extension DeclModifierListSyntax {
  fileprivate var arePublic: Bool {
    contains { [.keyword(.public), .keyword(.open)].contains($0.name.tokenKind) }
  }
}
