package cn.onestop.gateway.pages;

/// What a page of the center may load and do: its own files and its own interfaces, nothing from
/// elsewhere, nothing written into the page itself (CSP Level 3).
public final class ContentPolicy {
  public static final String OWN_FILES_ONLY =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
          + " font-src 'self'; connect-src 'self'; worker-src 'self'; base-uri 'none';"
          + " form-action 'self'; frame-ancestors 'none'";

  private ContentPolicy() {}
}
