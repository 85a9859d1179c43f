package app.spotcheck.csv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvLineTest {
  @Test
  void quotesStandWhereTheyAreNeeded() {
    assertThat(CsvLine.of(List.of("plain", "", "a,b", "say \"so\"", "tab\tinside")))
        .isEqualTo("plain,,\"a,b\",\"say \"\"so\"\"\",tab\tinside\r\n");
  }

  @Test
  void lineBreaksOfAnyKindAreOneWithinQuotes() {
    assertThat(CsvLine.of(List.of("a\nb", "a\r\nb", "a\rb", "a\n\rb")))
        .isEqualTo("\"a\nb\",\"a\nb\",\"a\nb\",\"a\n\nb\"\r\n");
  }

  @Test
  void otherControlCharactersAreShownAndDoNothing() {
    assertThat(CsvLine.of(List.of("a\0b", "\u001b[31mred", "\u009b2J", "\u007f", "\u0085")))
        .isEqualTo("a\ufffdb,\ufffd[31mred,\ufffd2J,\ufffd,\ufffd\r\n");
  }

  @Test
  void otherAlphabetsStayAsTheyAre() {
    assertThat(CsvLine.of(List.of("\u00e4\u4e2d\ud83d\ude97\u00a0")))
        .isEqualTo("\u00e4\u4e2d\ud83d\ude97\u00a0\r\n");
  }

  @Test
  void whatWouldRunAsAFormulaDoesNot() {
    assertThat(CsvLine.of(List.of("=1+1", "@x", "\t=1", "\r=1", "\uff1d1", "\0=1")))
        .isEqualTo("'=1+1,'@x,'\t=1,\"'\n=1\",'\uff1d1,\ufffd=1\r\n");
  }
}
