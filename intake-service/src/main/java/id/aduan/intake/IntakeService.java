package id.aduan.intake;

import id.aduan.kit.ServiceKit;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Import;

/** Doors, receipts, dossiers, tracking, the citizen's voice. */
@SpringBootApplication
@Import(ServiceKit.class)
public class IntakeService {

  static void main(String[] args) {
    var _ = SpringApplication.run(IntakeService.class, args);
  }
}
