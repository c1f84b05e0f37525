package cn.onestop.gateway.pages;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Conditional;
import org.springframework.core.io.Resource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;

/// The two pages of the portal, one for everyone and one for staff. Each leads its readers on by
/// itself, so every address of its own shows it.
///
/// A page is asked for again each time: it names the files that belong to it, and those never
/// change.
@Controller
@Conditional(PortalIsHere.class)
class PortalController {
  private static final MediaType HTML = new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8);

  private final byte[] everyone;
  private final byte[] staff;

  PortalController(@Value("${onestop.portal}") Resource portal) throws IOException {
    this.everyone = portal.createRelative("index.html").getContentAsByteArray();
    this.staff = portal.createRelative("staff/index.html").getContentAsByteArray();
  }

  @GetMapping({"/", "/track", "/complaint", "/guide/{item}"})
  ResponseEntity<byte[]> everyone() {
    return page(everyone);
  }

  @GetMapping({"/staff", "/staff/**"})
  ResponseEntity<byte[]> staff() {
    return page(staff);
  }

  private static ResponseEntity<byte[]> page(byte[] html) {
    return ResponseEntity.ok()
        .contentType(HTML)
        .cacheControl(CacheControl.noCache())
        .eTag(DigestUtils.md5DigestAsHex(html))
        .header("Content-Security-Policy", ContentPolicy.OWN_FILES_ONLY)
        .header("Referrer-Policy", "same-origin")
        .body(html);
  }
}
