package cn.onestop.matters.consultation.web;

import cn.onestop.events.PlainLimit;
import cn.onestop.events.catalog.ItemContent;
import cn.onestop.events.catalog.ItemContent.Condition;
import cn.onestop.events.catalog.ItemContent.Contact;
import cn.onestop.events.catalog.ItemContent.Fee;
import cn.onestop.events.catalog.ItemContent.LegalBasis;
import cn.onestop.events.catalog.ItemContent.Material;
import cn.onestop.matters.serviceitem.ServiceItem;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What is told at once and whole 一次性告知: name, basis, flow, conditions, materials, fees, promise
/// and phones, as the published guide has them.
///
/// @param version of the guide
/// @param basis 设定依据
/// @param flow the steps in order
/// @param conditions 受理条件
/// @param fees empty where nothing is charged
/// @param promised 承诺时限
/// @param statutory 法定时限
/// @param visits how often the item asks the applicant to come
record OneTimeInformation(
    String itemCode,
    int version,
    String name,
    List<String> basis,
    List<String> flow,
    List<String> conditions,
    List<MaterialToBring> materials,
    List<String> fees,
    PlainLimit promised,
    @Nullable PlainLimit statutory,
    int visits,
    @Nullable String place,
    @Nullable String hours,
    @Nullable String phone,
    @Nullable String complaintsPhone) {

  /// One material of the published list.
  ///
  /// @param isNeed `1` 必要, `2` 非必要, `3` 容缺后补
  record MaterialToBring(
      String name, String isNeed, int originals, int copies, @Nullable String basis) {

    static MaterialToBring of(Material material) {
      return new MaterialToBring(
          material.materialName(),
          material.isNeed(),
          material.originals(),
          material.copies(),
          material.byLaw());
    }
  }

  static OneTimeInformation of(ServiceItem item) {
    ItemContent guide = item.content();
    Contact contact =
        Objects.requireNonNullElse(guide.contact(), new Contact(null, null, null, null));
    return new OneTimeInformation(
        item.code(),
        item.version(),
        guide.itemName(),
        guide.byLaw().stream().map(OneTimeInformation::words).toList(),
        guide.handlingSteps(),
        conditions(guide),
        guide.materials().stream().map(MaterialToBring::of).toList(),
        fees(guide),
        guide.promised(),
        guide.statutory(),
        guide.onSiteTimes(),
        contact.transactAddr(),
        contact.transactTime(),
        contact.linkWay(),
        contact.superviseWay());
  }

  private static String words(LegalBasis basis) {
    return basis.article() == null ? basis.law() : basis.law() + " " + basis.article();
  }

  private static List<String> conditions(ItemContent guide) {
    List<Condition> conditions = guide.conditions();
    if (conditions != null) {
      return conditions.stream().map(Condition::text).toList();
    }
    String inOne = guide.acceptCondition();
    return inOne == null ? List.of() : List.of(inOne);
  }

  private static List<String> fees(ItemContent guide) {
    List<Fee> fees = guide.fees();
    if (fees != null) {
      return fees.stream().map(OneTimeInformation::words).toList();
    }
    String basis = guide.feeBasis();
    return guide.feeCharged() && basis != null ? List.of(basis) : List.of();
  }

  private static String words(Fee fee) {
    return fee.feeStand() == null ? fee.feeName() : fee.feeName() + " " + fee.feeStand();
  }
}
