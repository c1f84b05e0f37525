package cn.onestop.catalog.office;

import cn.onestop.kit.signedin.OfficeKind;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Where an office of a kind may stand, and how its code looks.
public final class Placement {

  /// Codes of offices and posts, and references of people.
  public static final Pattern CODE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]{0,63}");

  /// Counties, centres and villages are known by their area code 行政区划代码.
  private static final Pattern AREA_CODE = Pattern.compile("\\d{12}");

  private static final Set<OfficeKind> AREAS =
      Set.of(OfficeKind.COUNTY, OfficeKind.CENTRE, OfficeKind.VILLAGE);

  private Placement() {}

  /// The kind of that name.
  public static Optional<OfficeKind> kind(String name) {
    return Arrays.stream(OfficeKind.values()).filter(kind -> kind.name().equals(name)).findFirst();
  }

  public static boolean codeFits(String kind, String code) {
    var area = kind(kind).filter(AREAS::contains).isPresent();
    return (area ? AREA_CODE : CODE).matcher(code).matches();
  }

  /// Whether an office of that kind may stand below one of the other: nothing stands above a
  /// county, a centre only below a county, everything else below anything but a village.
  public static boolean stands(String kind, @Nullable String above) {
    return switch (kind) {
      case "COUNTY" -> false;
      case "CENTRE" -> "COUNTY".equals(above);
      default -> !"VILLAGE".equals(above);
    };
  }

  /// Which centre an office belongs to: a centre and a county to themselves.
  public static String centre(String code, String kind, @Nullable String centreAbove) {
    return centreAbove == null || kind(kind).filter(OfficeKind::wholeCentre).isPresent()
        ? code
        : centreAbove;
  }
}
