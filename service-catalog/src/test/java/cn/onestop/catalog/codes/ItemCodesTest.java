package cn.onestop.catalog.codes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ItemCodesTest {

  @ParameterizedTest
  @CsvSource({
    "CATALOG_CODE, 512036001003, true",
    "CATALOG_CODE, 511G24004002, true",
    "CATALOG_CODE, 442199806003, true",
    "CATALOG_CODE, 512B0003600029, false",
    "CATALOG_CODE, TX-MZ-01, false",
    "TASK_CODE, 12441500196720244T3442199806003, true",
    "TASK_CODE, 12441500196720244T9442199806003, false",
    "TASK_CODE, 12441500196720244T3442199806, false",
    "TASK_HANDLE_ITEM, 12441500196720244T344219980600301, true",
    "TASK_HANDLE_ITEM, 12441500196720244T3442199806003, false"
  })
  void a_code_has_its_form_or_is_none(ItemCodes form, String code, boolean fits) {
    assertThat(form.fits(code)).isEqualTo(fits);
  }
}
