// The bot of `blocked-bot`, mended: only its command is another.
//
// Its gateway is a small stand-in for Discord's. It wants a heartbeat every 50 ms (Discord: about
// every 40 s), gives up after 300 ms of silence, and wants a command answered within 300 ms (Discord:
// 3 s). It has a thread of its own, so it keeps time whatever the bot does.

// snippet.imports
import AsyncHTTPClient
import Foundation
import Gateway
import NIOCore
import NIOFoundationCompat
import Support
import Timeline

// snippet.end

// snippet.bot
/// One actor keeps all that the bot knows. It does one thing at a time.
actor Bot {
  let connection: GatewayConnection
  let interactions: InteractionClient
  let catService: LocalServer
  var lastEvent: Int?
  var heartbeats = 0

  init(
    connection: GatewayConnection, interactions: InteractionClient,
    catService: LocalServer
  ) {
    self.connection = connection
    self.interactions = interactions
    self.catService = catService
  }

  /// Reads what the gateway says until the connection is closed, and starts
  /// a task for each thing that takes a while.
  func run() async throws {
    try await withThrowingDiscardingTaskGroup { tasks in
      for await message in connection.messages {
        switch message {
        case .hello(let interval):
          tasks.addTask { await self.sendHeartbeats(every: interval) }
          try await connection.send(.identify(token: "secret"))
        case .heartbeat:
          try await connection.send(.heartbeat(sequence: lastEvent))
        case .dispatch(.interactionCreate(let interaction), let number):
          lastEvent = number
          tasks.addTask {
            try await Timeline.span("/cat", lane: "bot") {
              try await self.cat(interaction)
            }
            try await self.connection.close()
          }
        case .dispatch(_, let number):
          lastEvent = number
        default:
          break
        }
      }
    }
  }
}
// snippet.end

// snippet.heartbeat
extension Bot {
  /// Tells the gateway at each interval that the bot is alive.
  ///
  /// A heartbeat says which event came last. Only the actor knows that, so
  /// each heartbeat needs a turn on the actor.
  func sendHeartbeats(every interval: Duration) async {
    do {
      // A real bot waits a random part of the first interval, so that not
      // all bots beat at once.
      try await Task.sleep(for: interval / 2)
      while true {
        try await connection.send(.heartbeat(sequence: lastEvent))
        heartbeats += 1
        try await Task.sleep(for: interval)
      }
    } catch {}  // the connection is closed: no more heartbeats
  }
}
// snippet.end

// snippet.command
struct Cat: Decodable {
  let file: String
}

extension Bot {
  /// Answers `/cat` with a file name that a slow service knows.
  func cat(_ interaction: Interaction) async throws {
    let before = heartbeats
    // First things first: the gateway hears within the deadline that an
    // answer will follow.
    try await interactions.deferAnswer(to: interaction)

    // At each `await` the task lets go of the actor until it can go on, and
    // heartbeats get a turn.
    let request = HTTPClientRequest(url: catService.address + "/cat")
    let response = try await HTTPClient.shared
      .execute(request, timeout: .seconds(5))
    let body = try await response.body.collect(upTo: 1 << 16)
    let sent = heartbeats - before
    print("heartbeats during /cat:", sent >= 5 ? "5 or more" : "\(sent)")

    let cat = try JSONDecoder().decode(Cat.self, from: body)
    try await interactions.editAnswer(to: interaction, with: cat.file)
    print("deferred, then answered:", cat.file)
  }
}
// snippet.end

// snippet.run
try await withLocalServer { catService in
  try await withLocalGateway { gateway in
    try await gateway.type("cat", afterHeartbeats: 2)
    let connection = try await GatewayConnection.connect(to: gateway.url)
    let bot = Bot(
      connection: connection,
      interactions: InteractionClient(address: gateway.address),
      catService: catService)
    try await bot.run()
    print("connection closed:", connection.closeCode?.description ?? "lost")
    print("the user sees:", try await gateway.conversation())
  }
}
// snippet.end
