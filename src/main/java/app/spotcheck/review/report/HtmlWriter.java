package app.spotcheck.review.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;

/// Writes HTML. Every text is escaped, e-mail addresses are hidden where that is asked for, and
/// characters that steer how others are shown become visible.
final class HtmlWriter {
  /// Control characters but line breaks, and those that turn the direction of text.
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}&&[^\\n\\t]]|[\\u202a-\\u202e\\u2066-\\u2069\\u200e\\u200f\\ufeff]");

  private final Writer out;
  private final People people;

  HtmlWriter(Writer out, People people) {
    this.out = out;
    this.people = people;
  }

  /// Writes what is HTML already: only what this program itself makes.
  HtmlWriter raw(String html) throws IOException {
    out.write(html);
    return this;
  }

  /// Writes a text.
  HtmlWriter text(String text) throws IOException {
    out.write(escaped(people.shown(text)));
    return this;
  }

  /// Writes an element with a text in it.
  ///
  /// @param element its name, with attributes that this program itself makes
  HtmlWriter element(String element, String text) throws IOException {
    String name = element.split(" ", 2)[0];
    return raw("<" + element + ">").text(text).raw("</" + name + ">");
  }

  /// Writes a line of a table, of texts.
  HtmlWriter line(List<String> cells) throws IOException {
    raw("<tr>");
    for (String cell : cells) {
      element("td", cell);
    }
    return raw("</tr>\n");
  }

  /// Writes the head of a table and begins its body.
  ///
  /// @param columns their titles; one that begins with `#` is of numbers
  HtmlWriter tableStart(List<String> columns) throws IOException {
    raw("<div class=\"scroll\"><table><thead><tr>");
    for (String column : columns) {
      if (column.startsWith("#")) {
        element("th scope=\"col\" class=\"number\"", column.substring(1));
      } else {
        element("th scope=\"col\"", column);
      }
    }
    return raw("</tr></thead><tbody>\n");
  }

  HtmlWriter tableEnd() throws IOException {
    return raw("</tbody></table></div>\n");
  }

  static String escaped(String text) {
    StringBuilder escaped = new StringBuilder(text.length() + 16);
    String visible = STEERING.matcher(text).replaceAll("\ufffd");
    for (int i = 0; i < visible.length(); i++) {
      char c = visible.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
