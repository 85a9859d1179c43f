package app.spotcheck.check;

import app.spotcheck.media.MediaFailure;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;

/// Tells which files of rows cannot be had. That an API key is missing or not accepted says nothing
/// of the export, so it is told once and not of every file.
final class MediaFaults {
  private final Set<MediaFailure.Kind> toldOfKey = EnumSet.noneOf(MediaFailure.Kind.class);
  private final AtomicLong withoutKey = new AtomicLong();

  /// A kind of file, with the rules that tell of it.
  enum File {
    PICTURE("The picture", Rule.IMAGE_MISSING, Rule.IMAGE_EXPIRED, Rule.IMAGE_UNDECODABLE),
    MASK("The mask", Rule.MASK_MISSING, Rule.MASK_EXPIRED, Rule.MASK_UNDECODABLE),
    COMPOSITE("The composite mask", Rule.MASK_MISSING, Rule.MASK_EXPIRED, Rule.MASK_UNDECODABLE),
    /// A composite mask each of whose instances has a mask of its own.
    SPARE_COMPOSITE(
        "The composite mask", Rule.MASK_COMPOSITE, Rule.MASK_COMPOSITE, Rule.MASK_COMPOSITE);

    private final String name;
    private final Rule missing;
    private final Rule expired;
    private final Rule undecodable;

    File(String name, Rule missing, Rule expired, Rule undecodable) {
      this.name = name;
      this.missing = missing;
      this.expired = expired;
      this.undecodable = undecodable;
    }

    /// What messages call it, as the beginning of a sentence.
    String called() {
      return name;
    }
  }

  /// Where findings about a file go to.
  interface Place {
    void add(Rule rule, String message);
  }

  /// How many files were not fetched for want of a key.
  long withoutKey() {
    return withoutKey.get();
  }

  /// Tells why a file cannot be had.
  void tell(File file, MediaFailure failure, Place place) {
    String why = ": " + failure.message() + ".";
    switch (failure.kind()) {
      case KEY_MISSING, KEY_REJECTED -> {
        withoutKey.incrementAndGet();
        if (toldOfKey.add(failure.kind())) {
          place.add(
              file.missing,
              file.name
                  + " could not be fetched"
                  + why
                  + " Other files that want the key are not told of one by one.");
        }
      }
      case EXPIRED -> place.add(file.expired, file.name + " has expired" + why);
      case UNDECODABLE, TOO_LARGE ->
          place.add(file.undecodable, file.name + " cannot be decoded" + why);
      case MISSING, FORBIDDEN, REFUSED, ABSENT, UNREADABLE ->
          place.add(file.missing, file.name + " is missing" + why);
      case SERVER, NETWORK, TIMEOUT ->
          place.add(file.missing, file.name + " could not be fetched this time" + why);
      case OFFLINE -> place.add(file.missing, file.name + " could not be fetched" + why);
    }
  }
}
