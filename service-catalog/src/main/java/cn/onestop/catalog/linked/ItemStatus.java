package cn.onestop.catalog.linked;

import cn.onestop.catalog.codes.Coded;
import cn.onestop.catalog.item.ReadItem.InForce;
import java.time.LocalDate;

/// What a version is today, whatever day was asked about 事项状态.
enum ItemStatus implements Coded {
  IN_FORCE("在用"),
  PLANNED("待生效"),
  REPLACED("已修订"),
  ENDED("已取消");

  private final String zh;

  ItemStatus(String zh) {
    this.zh = zh;
  }

  static ItemStatus of(InForce found, LocalDate today) {
    var retired = found.item().retiredFrom();
    if (retired != null && !today.isBefore(retired)) {
      return ENDED;
    }
    if (found.version().effectiveFrom().isAfter(today)) {
      return PLANNED;
    }
    return found.item().inForceOn(today).filter(found.version()::equals).isPresent()
        ? IN_FORCE
        : REPLACED;
  }

  @Override
  public String code() {
    return name();
  }

  @Override
  public String zh() {
    return zh;
  }
}
