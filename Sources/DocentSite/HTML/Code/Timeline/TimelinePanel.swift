import DocentModel

/// A timeline below its example: the drawing, and the same as a table.
struct TimelinePanel {
  let timeline: Timeline
  /// The id of the example's element, of which those of the drawing are made.
  let id: String

  func write(to html: inout HTMLBuffer) {
    html.write("<div class=\"output timeline\"><p class=\"label\">Timeline</p>\n")
    writeDrawing(to: &html)
    writeTable(to: &html)
    html.write("</div>\n")
  }

  // MARK: The drawing

  private func writeDrawing(to html: inout HTMLBuffer) {
    let layout = TimelineLayout(timeline)
    html.write("<svg role=\"img\" width=\"100%\" height=\"")
    html.write(layout.height)
    html.write("\" aria-labelledby=\"")
    html.write(text: "\(id).title \(id).text")
    html.write("\"><title id=\"")
    html.write(text: "\(id).title")
    html.write("\">Timeline</title><desc id=\"")
    html.write(text: "\(id).text")
    html.write("\">")
    html.write(text: summary)
    html.write("</desc>\n")
    for tick in layout.ticks {
      html.write("<line")
      write(" x1", part: tick.x, to: &html)
      write(" x2", part: tick.x, to: &html)
      html.write(" y2=\"")
      html.write(layout.bottom)
      html.write("\" />")
      write(tick, to: &html)
    }
    for row in layout.rows { write(row, to: &html) }
    html.write("</svg>\n")
  }

  private var summary: String {
    let names = timeline.lanes.map(\.name).joined(separator: ", ")
    return "What happened in \(timeline.end) ms to: \(names). The table below has the times."
  }

  private func write(_ row: TimelineLayout.Row, to html: inout HTMLBuffer) {
    html.write("\n<line x2=\"100%\" y1=\"")
    html.write(row.middle)
    html.write("\" y2=\"")
    html.write(row.middle)
    html.write("\" />")
    write(row.name, to: &html, classes: " class=\"lane\"")
    for shape in row.shapes {
      html.write("<rect class=\"")
      html.write(shape.width == nil ? "moment" : "span")
      html.write("\"")
      write(" x", part: shape.x, to: &html)
      write(" y", pixels: shape.top, to: &html)
      if let width = shape.width {
        write(" width", part: width, to: &html)
      } else {
        write(" width", pixels: 3, to: &html)
      }
      write(" height", pixels: shape.height, to: &html)
      html.write("><title>")
      html.write(text: "\(shape.entry.name): \(shape.entry.times)")
      html.write("</title></rect>")
    }
    for label in row.labels {
      write(label, to: &html, classes: label.isInside ? " class=\"inside\"" : "")
    }
  }

  private func write(
    _ label: TimelineLayout.Label, to html: inout HTMLBuffer, classes: StaticString = ""
  ) {
    html.write("<text")
    html.write(classes)
    write(" x", part: label.x, to: &html)
    write(" y", pixels: label.y, to: &html)
    if label.inset != 0 { write(" dx", pixels: label.inset, to: &html) }
    if label.anchor != .start {
      html.write(raw: " text-anchor=\"\(label.anchor.rawValue)\"")
    }
    html.write(">")
    html.write(text: label.text)
    html.write("</text>")
  }

  private func write(_ name: StaticString, pixels: Int, to html: inout HTMLBuffer) {
    html.write(name)
    html.write("=\"")
    html.write(pixels)
    html.write("\"")
  }

  /// Writes a part of the width in percent, to a hundredth.
  private func write(_ name: StaticString, part: Double, to html: inout HTMLBuffer) {
    let hundredths = Int((part * 10_000).rounded())
    html.write(name)
    html.write("=\"")
    html.write(hundredths / 100)
    if hundredths % 100 != 0 {
      html.write(raw: ".\(hundredths / 10 % 10)\(hundredths % 10 == 0 ? "" : "\(hundredths % 10)")")
    }
    html.write("%\"")
  }

  // MARK: The table

  private func writeTable(to html: inout HTMLBuffer) {
    html.write("<details><summary>The timeline as a table</summary>\n")
    html.write(
      "<div class=\"table\" role=\"group\" tabindex=\"0\" aria-label=\"Timeline\"><table>\n")
    html.write("<thead><tr><th scope=\"col\">Lane</th><th scope=\"col\">What</th>")
    html.write("<th scope=\"col\">When</th></tr></thead>\n<tbody>\n")
    for lane in timeline.lanes {
      for entry in lane.entries {
        html.write("<tr><td>")
        html.write(text: lane.name)
        html.write("</td><td>")
        html.write(text: entry.name)
        html.write("</td><td>")
        html.write(text: entry.times)
        html.write("</td></tr>\n")
      }
    }
    html.write("</tbody>\n</table></div>\n</details>\n")
  }
}

extension Timeline.Entry {
  /// `50 ms`, or `50 to 450 ms`.
  var times: String {
    end.map { "\(start) to \($0) ms" } ?? "\(start) ms"
  }
}
