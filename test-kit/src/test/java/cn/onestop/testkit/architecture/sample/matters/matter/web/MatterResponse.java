package cn.onestop.testkit.architecture.sample.matters.matter.web;

import cn.onestop.testkit.architecture.sample.matters.matter.Matter;

public record MatterResponse(String number) {
  public static MatterResponse from(Matter matter) {
    return new MatterResponse(matter.number());
  }
}
