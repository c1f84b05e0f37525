package cn.onestop.matters.paper;

import cn.onestop.events.matters.DueDateExtended;
import cn.onestop.events.matters.MatterAccepted;
import cn.onestop.events.matters.MatterDecided;
import cn.onestop.events.matters.MatterDeemedWithdrawn;
import cn.onestop.events.matters.MatterEvent;
import cn.onestop.events.matters.MatterFiled;
import cn.onestop.events.matters.MatterRefused;
import cn.onestop.events.matters.MatterReturned;
import cn.onestop.events.matters.MatterRevoked;
import cn.onestop.events.matters.MatterTransferred;
import cn.onestop.events.matters.ResultDelivered;
import cn.onestop.events.matters.SpecialProcedureStarted;
import cn.onestop.events.matters.SupplementDelivered;
import cn.onestop.events.matters.SupplementRequested;
import java.util.Locale;
import java.util.Optional;

/// The papers an office issues in the course of a matter.
public enum PaperKind {
  /// 收件回执
  RECEIPT("收件回执", "收"),
  /// 一次性补正告知书 (行政许可法第32条第1款第4项), one a round
  SUPPLEMENT_NOTICE("一次性补正告知书", "补"),
  /// 补正材料收件回执, one each time something comes
  SUPPLEMENT_RECEIPT("补正材料收件回执", "补收"),
  /// 受理通知书 (行政许可法第32条第1款第5项、第2款)
  ACCEPTANCE_NOTICE("受理通知书", "受"),
  /// 容缺受理告知书, with what may come later and the promise
  PROVISIONAL_ACCEPTANCE_NOTICE("容缺受理告知书", "容受"),
  /// 不予受理通知书 (行政许可法第32条第1款第1、2项、第2款)
  REFUSAL_NOTICE("不予受理通知书", "不受"),
  /// 退件通知书
  RETURN_NOTICE("退件通知书", "退"),
  /// 转办告知书
  TRANSFER_NOTICE("转办告知书", "转"),
  /// 特别程序告知书 (行政许可法第45条)
  SPECIAL_PROCEDURE_NOTICE("特别程序告知书", "特"),
  /// 延期告知书 (行政许可法第42条)
  EXTENSION_NOTICE("延期告知书", "延"),
  /// 决定书, 准予 or 不予 (行政许可法第38条)
  DECISION("决定书", "决"),
  /// 撤销决定书
  REVOCATION("撤销决定书", "撤"),
  /// 视为撤回告知书
  DEEMED_WITHDRAWAL_NOTICE("视为撤回告知书", "视撤"),
  /// 送达回证
  DELIVERY_RECORD("送达回证", "送");

  private final String title;
  private final String mark;

  PaperKind(String title, String mark) {
    this.title = title;
    this.mark = mark;
  }

  /// What it is called at the counter.
  public String title() {
    return title;
  }

  /// Its short sign in the paper number 文号.
  String mark() {
    return mark;
  }

  /// As it stands in addresses, such as `supplement-notice`.
  public String wireName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /// The paper that has to be issued on what happened; many things need none.
  static Optional<PaperKind> on(MatterEvent event) {
    return Optional.ofNullable(
        switch (event) {
          case MatterFiled _ -> RECEIPT;
          case SupplementRequested _ -> SUPPLEMENT_NOTICE;
          case SupplementDelivered _ -> SUPPLEMENT_RECEIPT;
          case MatterAccepted accepted ->
              accepted.tolerated() == null ? ACCEPTANCE_NOTICE : PROVISIONAL_ACCEPTANCE_NOTICE;
          case MatterRefused _ -> REFUSAL_NOTICE;
          case MatterReturned _ -> RETURN_NOTICE;
          case MatterTransferred _ -> TRANSFER_NOTICE;
          case SpecialProcedureStarted _ -> SPECIAL_PROCEDURE_NOTICE;
          case DueDateExtended _ -> EXTENSION_NOTICE;
          case MatterDecided _ -> DECISION;
          case MatterRevoked _ -> REVOCATION;
          case MatterDeemedWithdrawn _ -> DEEMED_WITHDRAWAL_NOTICE;
          case ResultDelivered _ -> DELIVERY_RECORD;
          default -> null;
        });
  }
}
