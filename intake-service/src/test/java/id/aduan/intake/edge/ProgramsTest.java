package id.aduan.intake.edge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.jwt;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;

import com.jayway.jsonpath.JsonPath;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

/** Programs that submit in their own name. */
class ProgramsTest extends OnTheBackbone {
  @Autowired private WebApplicationContext context;

  @Test
  void keepsTheKeysOfAProgramApartFromThoseOfOthers() throws Exception {
    String key = UUID.randomUUID().toString();

    String own = filed(key, "adapter-a", "complaints.submit");

    assertThat(filed(key, "adapter-a", "complaints.submit")).isEqualTo(own);
    assertThat(filed(key, "adapter-b", "complaints.submit")).isNotEqualTo(own);
    String publics = filed(key, "adapter-a", "ledger.read");
    assertThat(publics).isNotEqualTo(own);
    assertThat(filed(key, "adapter-b", "openid")).isEqualTo(publics);
  }

  private String filed(String key, String client, String scope) throws Exception {
    var mvc = MockMvcBuilders.webAppContextSetup(context).apply(springSecurity()).build();
    var answer =
        mvc.perform(
                MockMvcRequestBuilders.post("/api/v1/complaints")
                    .with(
                        jwt()
                            .jwt(token ->
                                token
                                    .subject(client)
                                    .claim("client_id", client)
                                    .claim("scope", scope)))
                    .header("Idempotency-Key", key)
                    .contentType(MediaType.APPLICATION_JSON)
                    .content("{\"text\":\"Jalan rusak\"}"))
            .andReturn()
            .getResponse();
    assertThat(answer.getStatus()).isEqualTo(201);
    return JsonPath.read(answer.getContentAsString(), "$.trackingId");
  }
}
