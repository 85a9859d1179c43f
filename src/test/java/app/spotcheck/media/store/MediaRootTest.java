package app.spotcheck.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import app.spotcheck.media.MediaException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MediaRootTest {
  @TempDir private Path folder = Path.of("");

  @BeforeEach
  void layFiles() throws Exception {
    for (String name :
        List.of(
            "one.jpg", "day/two.JPG", "day/same.png", "night/same.png", "three", "e\u0301.png")) {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, new byte[1]);
    }
  }

  private @Nullable String found(String... names) throws MediaException {
    Path file = new MediaRoot(folder).find(List.of(names));
    return file == null ? null : folder.relativize(file).toString().replace('\\', '/');
  }

  @ParameterizedTest
  @CsvSource({
    "one.jpg, one.jpg",
    "ONE.JPG, one.jpg",
    "one, one.jpg",
    "two.jpg, day/two.JPG",
    "day\\two.jpg, day/two.JPG",
    "elsewhere/two.jpg, day/two.JPG",
    "night/same.png, night/same.png",
    "night/same, night/same.png",
    "three, three",
    "\u00e9.png, e\u0301.png",
  })
  void fileIsFoundByPathAndName(String name, String file) throws Exception {
    assertThat(found(name)).isEqualTo(file);
  }

  @ParameterizedTest
  @CsvSource({"same.png", "same", "four", "one.png", "../one.jpeg", "''"})
  void nothingIsFoundWhereItIsNotCertain(String name) throws Exception {
    assertThat(found(name)).isNull();
  }

  @Test
  void firstNameThatIsThereCounts() throws Exception {
    assertThat(found("four", "same", "three", "one")).isEqualTo("three");
  }

  @Test
  void folderThatIsNotThereIsNamed() {
    Path gone = folder.resolve("gone");
    assertThatThrownBy(() -> new MediaRoot(gone).find(List.of("a")))
        .isInstanceOf(MediaException.class)
        .hasMessageContaining(gone.toString());
  }
}
