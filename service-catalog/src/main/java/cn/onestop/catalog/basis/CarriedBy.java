package cn.onestop.catalog.basis;

import cn.onestop.catalog.basis.Basis.Use;
import cn.onestop.catalog.basis.LegalRegister.Pointed;
import cn.onestop.catalog.item.PublishedItems;
import cn.onestop.catalog.item.ReadItem;
import cn.onestop.catalog.legal.ArticleNumber;
import cn.onestop.catalog.legal.LegalText;
import cn.onestop.catalog.power.PublishedPowers;
import cn.onestop.catalog.power.ReadPower;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Finds everything in the catalogue that rests on a legal text, or on one article of it.
public final class CarriedBy {

  private final PublishedItems items;
  private final ReadItem readItem;
  private final PublishedPowers powers;
  private final ReadPower readPower;

  public CarriedBy(
      PublishedItems items, ReadItem readItem, PublishedPowers powers, ReadPower readPower) {
    this.items = items;
    this.readItem = readItem;
    this.powers = powers;
    this.readPower = readPower;
  }

  /// One thing that rests on it.
  ///
  /// @param kind `ITEM` 事项, `POWER` 职权
  /// @param code of the item or power
  /// @param version in which it stands
  /// @param use what of it rests there
  /// @param pointer JSON Pointer of the basis in the content
  /// @param cited as it is cited there
  public record Carried(
      String kind,
      String code,
      String name,
      String centre,
      int version,
      Use use,
      String pointer,
      String cited) {}

  /// What rests on a text on `day`, the items first, each kind in the order of codes.
  ///
  /// @param article only what names it, a part of it, or what it is a part of; absent for the whole
  ///   text
  public List<Carried> by(LegalText text, @Nullable ArticleNumber article, LocalDate day) {
    // Asked of this text alone: another of the same name may be in force in its place.
    var register = new LegalRegister(List.of(text));
    return Stream.concat(ofItems(day), ofPowers(day))
        .flatMap(thing ->
            thing.bases().stream()
                .flatMap(basis ->
                    register.pointed(basis, day).stream()
                        .filter(it -> rests(it, article))
                        .map(it -> thing.carried(basis, it.cited()))))
        .toList();
  }

  private static boolean rests(Pointed it, @Nullable ArticleNumber article) {
    return it.legalText() != null
        && (article == null || (it.article() != null && it.article().meets(article)));
  }

  private record Thing(
      String kind, String code, String name, String centre, int version, List<Basis> bases) {

    Carried carried(Basis basis, String cited) {
      return new Carried(kind, code, name, centre, version, basis.use(), basis.pointer(), cited);
    }
  }

  private Stream<Thing> ofItems(LocalDate day) {
    return items.all().stream()
        .flatMap(known -> readItem.find(known.code()).stream())
        .flatMap(item ->
            item.inForceOn(day).stream()
                .map(it ->
                    new Thing(
                        "ITEM",
                        item.code(),
                        it.content().itemName(),
                        item.centre(),
                        it.number(),
                        Bases.of(it.content()))));
  }

  private Stream<Thing> ofPowers(LocalDate day) {
    return powers.all().stream()
        .flatMap(known -> readPower.find(known.powerCode()).stream())
        .flatMap(power ->
            power.inForceOn(day).stream()
                .map(it ->
                    new Thing(
                        "POWER",
                        power.code(),
                        it.content().powerName(),
                        power.centre(),
                        it.number(),
                        Bases.of(it.content()))));
  }
}
