package cn.onestop.store;

import java.util.Map;
import org.h2.mvstore.SingleFileStore;

/// The file on disk, which asks the disk to finish only where that is wanted.
///
/// MVStore does so whenever the file gets shorter, in the middle of a commit, with every writer
/// waiting. Against a killed process the order of the writes is enough.
final class DataFile extends SingleFileStore {
  private volatile boolean syncing = true;

  DataFile(Map<String, Object> settings) {
    super(settings);
  }

  void setSyncing(boolean syncing) {
    this.syncing = syncing;
  }

  @Override
  public void sync() {
    if (syncing) {
      super.sync();
    }
  }
}
