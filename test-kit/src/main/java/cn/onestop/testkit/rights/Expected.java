package cn.onestop.testkit.rights;

/// What a call of a walk should be answered with.
enum Expected {
  /// It got as far as the rules of the office: done, or refused by one of them.
  LET_IN {
    @Override
    boolean fits(int status, String code) {
      return (status >= 200 && status < 300) || status == 409 || status == 412 || status == 422;
    }
  },
  SIGNED_OUT {
    @Override
    boolean fits(int status, String code) {
      return status == 401 && code.equals("signed-out");
    }
  },
  ROLE_LACKING {
    @Override
    boolean fits(int status, String code) {
      return status == 403 && code.equals("role-lacking");
    }
  },
  POST_LACKING {
    @Override
    boolean fits(int status, String code) {
      return status == 403 && code.equals("post-lacking");
    }
  },
  /// As if it did not exist; but the endpoint does.
  NOT_FOUND {
    @Override
    boolean fits(int status, String code) {
      return status == 404 && !code.equals("path-unknown");
    }
  };

  abstract boolean fits(int status, String code);
}
