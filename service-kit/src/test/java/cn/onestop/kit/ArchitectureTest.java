package cn.onestop.kit;

import cn.onestop.testkit.architecture.ArchitectureRules;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

  @TestFactory
  Stream<DynamicTest> the_code_reads_as_agreed() {
    return ArchitectureRules.ofLibrary("cn.onestop.kit").tests();
  }
}
