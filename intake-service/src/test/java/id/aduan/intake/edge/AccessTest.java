package id.aduan.intake.edge;

import id.aduan.intake.web.Described;
import id.aduan.kit.security.EndpointCoverage;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.context.WebApplicationContext;

class AccessTest extends OnTheBackbone {
  @Autowired private WebApplicationContext context;

  @TestFactory
  Stream<DynamicTest> everyEndpointIsOpenToWhomTheTableSays() {
    return new EndpointCoverage(context).tests();
  }

  @TestFactory
  Stream<DynamicTest> describesEachDoorAndPageAsItIs() {
    return Described.of(context).tests();
  }
}
