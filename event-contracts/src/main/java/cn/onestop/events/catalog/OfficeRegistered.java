package cn.onestop.events.catalog;

import cn.onestop.events.EventType;
import org.jspecify.annotations.Nullable;

/// An office exists.
///
/// @param code its code; for counties, centres and villages the 12-digit area code
/// @param kind `COUNTY` 县, `CENTRE` 便民服务中心, `DEPARTMENT` 承办部门, `WINDOW` 窗口, `HALL` 大厅, `VILLAGE`
///   村（社区）便民服务点
/// @param parent the office above, absent for a county, and for a centre without one
/// @param centre the centre it belongs to; its own code for a centre, the county's below a county
@EventType("cn.onestop.catalog.office-registered.v1")
public record OfficeRegistered(
    String code, String kind, String name, @Nullable String parent, String centre)
    implements OfficeEvent {}
