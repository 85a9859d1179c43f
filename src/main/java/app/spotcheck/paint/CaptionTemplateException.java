package app.spotcheck.paint;

/// A template of captions that cannot be read; the message says why, as a sentence.
public final class CaptionTemplateException extends Exception {
  private static final long serialVersionUID = 1;

  CaptionTemplateException(String message) {
    super(message);
  }
}
