package cn.onestop.identity;

import cn.onestop.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_layout_holds() {
    return ArchitectureRules.ofService("cn.onestop.identity").tests();
  }
}
