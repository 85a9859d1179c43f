package app.spotcheck.media.load;

import app.spotcheck.media.MediaItem;
import app.spotcheck.media.image.PictureWish;

/// Tells decoded pictures apart: which file, and how it was wanted.
record PictureKey(MediaItem item, PictureWish wish) {}
