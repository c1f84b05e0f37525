package cn.onestop.testkit.architecture.sample.complaints;

public final class ComplaintManager {
  public void shout() {
    System.out.println("a complaint");
  }
}
