package cn.onestop.localrun;

/// The command was not understood; nothing has been done.
public final class WrongUse extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public WrongUse(String message) {
    super(message);
  }
}
