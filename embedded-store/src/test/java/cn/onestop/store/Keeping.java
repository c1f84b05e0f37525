package cn.onestop.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/// The ways to keep a store, which must not differ for who uses it.
enum Keeping {
  IN_MEMORY {
    @Override
    TestStore open() {
      return new TestStore(EmbeddedStore.inMemory(0));
    }
  },
  ON_DISK {
    @Override
    TestStore open() {
      try {
        var file = Files.createTempDirectory("store").resolve("data");
        file.toFile().deleteOnExit();
        return new TestStore(EmbeddedStore.onDisk(file, 0));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  };

  abstract TestStore open();
}
