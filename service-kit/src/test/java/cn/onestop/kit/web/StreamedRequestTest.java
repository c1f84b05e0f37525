package cn.onestop.kit.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class StreamedRequestTest {

  @Test
  void a_file_up_to_the_limit_is_read_as_it_comes() throws IOException {
    try (var bytes = request(100).getInputStream()) {
      assertThat(bytes.read()).isZero();
      assertThat(bytes.readAllBytes()).hasSize(99);
      assertThat(bytes.read()).isEqualTo(-1);
    }
  }

  @Test
  void a_larger_one_is_stopped_where_it_goes_beyond() throws IOException {
    try (var bytes = request(101).getInputStream()) {
      assertThatThrownBy(bytes::readAllBytes).isInstanceOf(BodyTooLarge.class);
    }
  }

  private static StreamedRequest request(int size) {
    var request = new MockHttpServletRequest("POST", "/files");
    request.setContent(new byte[size]);
    return new StreamedRequest(request, 100);
  }
}
