package app.spotcheck.paint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class PngEncoderTest {
  @Test
  void translucentPixelsKeepTheirColour() throws IOException {
    Frame frame = new Frame(3, 1);
    frame.blend(0, Frame.premultiplied(0xff8000, 0.5));
    frame.blend(1, 0xff123456);
    var out = new ByteArrayOutputStream();
    List<Double> told = new ArrayList<>();
    PngEncoder.write(frame, out, told::add);
    BufferedImage read = ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    assertThat(read.getRGB(0, 0)).isEqualTo(0x80ff8000);
    assertThat(read.getRGB(1, 0)).isEqualTo(0xff123456);
    assertThat(read.getRGB(2, 0)).isZero();
    assertThat(told).isNotEmpty().allMatch(part -> part >= 0 && part <= 1);
  }

  @Test
  void anInterruptEndsTheWriting() {
    Thread.currentThread().interrupt();
    assertThatThrownBy(
            () -> PngEncoder.write(new Frame(64, 640), new ByteArrayOutputStream(), part -> {}))
        .isInstanceOf(InterruptedIOException.class);
    assertThat(Thread.interrupted()).isTrue();
  }
}
