// snippet.greeting
func greeting(for guest: String) -> String {
  "Welcome, \(guest)!"
}
// snippet.end
