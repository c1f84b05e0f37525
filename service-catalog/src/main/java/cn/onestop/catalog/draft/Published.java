package cn.onestop.catalog.draft;

import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.power.ReadPower;
import java.util.Optional;

/// What is published under a code, of either kind.
final class Published {

  private final ReadItem items;
  private final ReadPower powers;

  Published(ReadItem items, ReadPower powers) {
    this.items = items;
    this.powers = powers;
  }

  /// The last version of something.
  record Last(String centre, String department, int version) {}

  Optional<Last> find(DraftKind kind, String code) {
    return switch (kind) {
      case ITEM ->
          items
              .find(code)
              .map(item -> {
                var last = item.versions().getLast();
                return new Last(item.centre(), last.content().department(), last.number());
              });
      case POWER ->
          powers
              .find(code)
              .map(power -> {
                var last = power.versions().getLast();
                return new Last(power.centre(), last.content().department(), last.number());
              });
    };
  }
}
