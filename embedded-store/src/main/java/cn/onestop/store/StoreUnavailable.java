package cn.onestop.store;

import org.jspecify.annotations.Nullable;

/// The store cannot be opened or cannot go on. The message is one sentence for the person who runs
/// it.
public final class StoreUnavailable extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StoreUnavailable(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
