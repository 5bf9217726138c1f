package id.aduan.contract.wire;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class AsyncApiTest {

  @Test
  void saysWhatTheCodeSays() {
    String generated = AsyncApi.document();
    assertThat(ContractFile.published("asyncapi.yaml", generated)).isEqualTo(generated);
  }
}
