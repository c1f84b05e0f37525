package cn.onestop.catalog.item;

import java.util.List;

/// Something in people's lives that brings them to the center 人生事项: they know that a child was
/// born, not which items there are for it.
///
/// @param code such as `birth`
/// @param zh its name in Chinese
/// @param en its name in English
/// @param terms whatever has one of these words in its name or variant belongs to it
public record LifeEvent(String code, String zh, String en, List<String> terms) {

  public LifeEvent {
    terms = List.copyOf(terms);
  }

  /// One that nobody knows; nothing belongs to it.
  public static LifeEvent unknown(String code) {
    return new LifeEvent(code, code, code, List.of());
  }

  boolean covers(ListedItem item) {
    var variant = item.variant() == null ? "" : item.variant();
    return terms.stream()
        .anyMatch(term -> item.itemName().contains(term) || variant.contains(term));
  }
}
