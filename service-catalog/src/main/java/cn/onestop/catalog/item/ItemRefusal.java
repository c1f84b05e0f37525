package cn.onestop.catalog.item;

import cn.onestop.kit.refusal.Refusal;
import cn.onestop.kit.refusal.RefusalKind;
import java.time.LocalDate;
import java.util.List;

/// Why something about a service item is not answered or not done.
public sealed interface ItemRefusal extends Refusal {

  /// There is no such item.
  record Unknown(String item) implements ItemRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "item-unknown";
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }
  }

  /// There is one, but no version of it was in force on that day.
  record NotInForce(String item, LocalDate day) implements ItemRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "item-not-in-force";
    }

    @Override
    public List<String> arguments() {
      return List.of(item, day.toString());
    }
  }

  /// A new version would say just what the last one says.
  record ContentUnchanged(String item) implements ItemRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "item-unchanged";
    }

    @Override
    public List<String> arguments() {
      return List.of(item);
    }
  }

  /// A new version would be in force before the one it replaces.
  record EffectiveTooEarly(String item, LocalDate lastFrom) implements ItemRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.UNPROCESSABLE;
    }

    @Override
    public String code() {
      return "item-effective-too-early";
    }

    @Override
    public List<String> arguments() {
      return List.of(item, lastFrom.toString());
    }
  }

  /// It was retired, and what is retired stays as it was.
  record Retired(String item, LocalDate from) implements ItemRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.ILLEGAL_NOW;
    }

    @Override
    public String code() {
      return "item-retired";
    }

    @Override
    public List<String> arguments() {
      return List.of(item, from.toString());
    }
  }

  /// It has no version of that number.
  record VersionUnknown(String item, int version) implements ItemRefusal {
    @Override
    public RefusalKind kind() {
      return RefusalKind.NOT_FOUND;
    }

    @Override
    public String code() {
      return "item-version-unknown";
    }

    @Override
    public List<String> arguments() {
      return Refusal.texts(item, version);
    }
  }
}
