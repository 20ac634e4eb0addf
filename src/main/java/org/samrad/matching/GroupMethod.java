package org.samrad.matching;
record GroupMethod(Columns columns, Weighing weighing, Rules rules) implements Method {
    public Solution solution(){ throw new IllegalStateException(); }
    public Method with(Columns c, Weighing w, Rules r){ return new GroupMethod(c,w,r); }
}
