package cn.onestop.localrun.files;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/// Who on this machine may read a file. It has its rights from its first moment on, before there is
/// anything in it.
enum Access {
  ANYONE("rwxr-xr-x", "rw-r--r--"),
  OWNER("rwx------", "rw-------");

  private final String onDirectory;
  private final String onFile;

  Access(String onDirectory, String onFile) {
    this.onDirectory = onDirectory;
    this.onFile = onFile;
  }

  void makeDirectory(Path directory) throws IOException {
    Files.createDirectories(directory, attributes(onDirectory));
  }

  Path makeDraft(Path file) throws IOException {
    return Files.createTempFile(
        file.toAbsolutePath().resolveSibling("."), ".", ".draft", attributes(onFile));
  }

  private static FileAttribute<?>[] attributes(String permissions) {
    return FileSystems.getDefault().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }
}
