"""Answers as offices write them: letters, lists, corrections, slips, remarks, on behalf of others."""

from __future__ import annotations

import re

import pytest

from bot.commands import Submit
from bot.doubts import Handling
from bot.reading import find_urls
from tests.reading.season import reading, shown

# who, said, reading
TABLE = [
    # ranges in the paper's own print; brackets that belong to the URL
    ("อบต.นครเจดีย์", "๐๑-๐๓ https://nakhonchedi.example/about/ข้อมูลทั่วไป(ปี66).html", "auto: submit O1=U O2=U O3=U"),
    ("ทต.ม่วงน้อย", "๐๑๙ - ๐๒๐ https://muangnoi.example/egp(2566)", "auto: submit O19=U O20=U"),
    ("ทต.ลี้", "๐๓๔ ถึง ๐๓๖ อยู่หน้าเดียวกัน www.li.example/ita/ทุจริต(รวม).pdf ค่ะ", "auto: submit O34=U O35=U O36=U"),
    # voice typing
    (
        "ทต.ทุ่งหัวช้าง",
        "ข้อเจ็ดข่าวประชาสัมพันธ์ครับ https://thc.example/news ข้อแปดถามตอบ https://thc.example/qa",
        "auto: submit O7=U O8=V",
    ),
    (
        "อบต.ป่าพลู",
        "โอยี่สิบสองรายงานจัดซื้อประจำปี https://pp.example/22 โอยี่สิบสามนโยบายบริหารบุคคล https://pp.example/23",
        "auto: submit O22=U O23=V",
    ),
    ("ทต.ศรีวิชัย", "ข้อสามสิบเอ็ดค่ะ https://sw.example/nogift", "auto: submit O31=U"),
    # several URLs for one item
    (
        "group:ทต.แม่ตืน",
        "โอ 9 เพจกับไลน์ 2 ลิงก์\nhttps://facebook.com/maetuen\nhttps://maetuen.example/line",
        "auto: submit O9=U|V",
    ),
    ("ทต.อุโมงค์", "ข้อ 15 คู่มือ 2 เล่ม\nhttps://um.example/g1.pdf\nhttps://um.example/g2.pdf", "auto: submit O15=U|V"),
    ("ทต.บ้านกลาง", "o30 ภาพกิจกรรม 4 รูป https://bk.example/album/66", "auto: submit O30=U"),
    # everything glued
    ("ทต.เหมืองจี้", "ส่งO36ครับmuangchi.example/plan.php?id=38&o=12", "auto: submit O36=U"),
    ("ทต.ศรีบัวบาน", "แนบข้อ5ค่ะwww.sribuaban.example/contact?item=O6นะคะ", "auto: submit O5=U"),
    ("ทต.ริมปิง", "ขอส่งo42คับhttps://rimping.example/ita66/o43.html", "auto: submit O42=U"),
    # from old to new
    (
        "อบต.ท่าตุ้ม",
        "ขอเปลี่ยนข้อ 13 จาก https://tt.example/report64 เป็น https://tt.example/report65 ครับ",
        "auto: submit O13=V",
    ),
    ("ทต.ดงดำ", "แก้ไข ๐๖ เดิม https://dd.example/law ใหม่ https://dd.example/laws-2566 ค่ะ", "auto: submit O6=V"),
    (
        "ทต.บ้านแป้น",
        "O4 เปลี่ยนลิงก์เป็น https://bp.example/plan-new แทนอันเดิม https://bp.example/plan-old",
        "auto: submit O4=U",
    ),
    ("ทต.วังผาง", "ขอแก้ข้อ 28 ลิงก์เดิมเปิดไม่ได้แล้ว ใช้ https://wp.example/complaint แทนครับ", "auto: submit O28=U"),
    # letters
    (
        "ทต.ป่าซาง",
        "เรียน ท่านผู้ประสานงาน ITA จังหวัดลำพูน\n เทศบาลตำบลป่าซาง ขอนำส่งข้อมูล OIT ครั้งที่ ๒ (ภายใน ๒๘ ก.พ. ๖๖) ดังต่อไปนี้\n"
        "๐๑๓ https://ps.example/๒๕๖๕.pdf\n๐๑๗ https://ps.example/survey?id=๑๗\n"
        "สำหรับ ๐๑๘ อยู่ระหว่างจัดทำ\nจึงเรียนมาเพื่อโปรดทราบ",
        "auto: submit O13=U O17=V; promise O18",
    ),
    (
        "อบต.น้ำดิบ",
        "กราบเรียนผู้ประสานงานจังหวัด\nตามหนังสือจังหวัดลำพูน ที่ ลพ 0023.3/ว 512 ลงวันที่ 9 ม.ค. 66 "
        "อบต.น้ำดิบขอส่งข้อมูลดังนี้\n"
        "ข้อ 1 โครงสร้าง https://nd.example/1\nข้อ 2 ผู้บริหาร https://nd.example/2\n"
        "ส่วนข้อ 4 และข้อ 11 รอผู้บริหารลงนาม\nขอแสดงความนับถือ",
        "auto: submit O1=U O2=V; promise O4 O11",
    ),
    (
        "อบต.หนองหนาม",
        "เรียน ผู้ประสานงาน\nอบต.หนองหนาม รายงานผลครั้งที่ 3 ครับ\nO10 https://nn.example/privacy\nO12 https://nn.example/6m\n\nด้วยความเคารพ",
        "auto: submit O10=U O12=V",
    ),
    # ไม่มี beside a URL
    (
        "ทต.หนองล่อง",
        "ข้อ 31\nhttps://nl.example/%E0%B8%82%E0%B9%89%E0%B8%AD-O32-O33\nข้อ 34 ไม่มี",
        "confirm: submit O31=U; answer_none O34",
    ),
    ("ทต.ก้อ", "O28 https://ko.example/28 ส่วน O29 ไม่มีครับ", "confirm: submit O28=U; answer_none O29"),
    # code and title contradict
    ("ทต.บ้านธิ", "ข้อ 19 ประกาศเชิญชวนจัดซื้อจัดจ้าง https://bt.example/x", "clarify: submit"),
    ("ทต.มะกอก", "ข้อ 7 กระดานถามตอบ Q&A https://mk.example/qa", "clarify: submit"),
    ("ทต.ทากาศ", "O36 รายงานผลการป้องกันการทุจริตประจำปี https://tk.example/38", "clarify: submit"),
    ("อบต.เหล่ายาว", "๐๓๙ การขับเคลื่อนจริยธรรม https://ly.example/eth", "clarify: submit"),
    # ordinals, rounds, dashes
    (
        "ทต.แม่แรง",
        "ส่งรอบ 2\n1) O25 https://mr.example/25\n2) O27 https://mr.example/27\n3) O28 -",
        "clarify: submit O25=U O27=V",
    ),
    (
        "ทต.ต้นธง",
        "ครั้งที่ 3 ค่ะ\n๑. ๐๑๒ https://t.example/a\n๒. ๐๑๖ https://t.example/b\n๓. ๐๒๔ https://t.example/c",
        "auto: submit O12=https://t.example/a O16=https://t.example/b O24=https://t.example/c",
    ),
    # ranges with exceptions
    (
        "อบต.ป่าพลู",
        "ข้อ 1-5 ยกเว้นข้อ 3 อยู่หน้าเดียวกันหมดค่ะ https://pp.example/all (ข้อ 3 ส่งตามมาทีหลังนะคะ)",
        "auto: submit O1=U O2=U O4=U O5=U; promise O3",
    ),
    ("ทม.ลำพูน", "O1 ถึง O6 เว้น O5 ใช้ลิงก์เดียวกันครับ https://lp.example/info", "auto: submit O1=U O2=U O3=U O4=U O6=U"),
    # one code waits, the other is handed in
    (
        "ทต.เวียงยอง",
        "ข้อ 23 ทำเสร็จแล้วแต่ยังไม่ได้ขึ้นเว็บ ส่วนข้อ 25 ส่งได้เลย https://wy.example/hr",
        "auto: submit O25=U; promise O23",
    ),
    ("อบต.แม่ลาน", "โอ34 รอประชุม โอ36 ส่งครับ https://ml.example/plan", "auto: submit O36=U; promise O34"),
    ("ทต.ศรีเตี้ย", "o39 ลงแล้ว https://st.example/39 แต่ o42 ยังไม่เสร็จนะคะ", "auto: submit O39=U; promise O42"),
    # printed twice
    ("ทต.ทาสบชัย", "ข้อ ๐๓๑ รอบที่ ๓ http://tsc.example/culture", "confirm: submit O32=U"),
    ("ทต.บ้านโฮ่ง", "๐๓๑ ของครั้งที่ ๒ ครับ https://bh.example/nogift", "auto: submit O31=U"),
    # by name
    (
        "อบต.นาทราย",
        "สขร.1 เดือน ต.ค. https://ns.example/oct พ.ย. https://ns.example/nov ธ.ค. https://ns.example/dec",
        "confirm: submit O21=U|V|https://ns.example/dec",
    ),
    ("ทต.เหมืองง่า", "ประกาศเจตนารมณ์ no gift policy ค่ะ https://mg.example/ng", "confirm: submit O31=U"),
    ("ทต.หนองยวง", "แบบสขร ๑ ไตรมาสแรก https://ny.example/q1", "confirm: submit O21=U"),
    # a bare URL
    ("ทต.ริมปิง", "www.rimping.example/ita2566/o5", "clarify: submit"),
    ("อบต.ทุ่งหัวช้าง", "ส่งแล้วนะครับ https://thc2.example/index.php", "clarify: submit"),
    # the province
    ("จังหวัดลำพูน", "ของจังหวัด ข้อ 39 ค่ะ www.lpn.example/ethics?lang=th#o40", "auto: submit O39=U"),
    ("จังหวัดลำพูน", "จังหวัดลำพูนขอส่ง O19 ครับ https://lpn.example/plan", "auto: submit O19=U"),
    # no spaces, commas
    ("ทต.วังผาง", "O.1(โครงสร้าง)https://w.example/O1.pdf,O.2(ผู้บริหาร)https://w.example/O2.pdf", "auto: submit O1=U O2=V"),
    ("อบจ.ลำพูน", "ข้อ6(กฎหมาย)https://p.example/law;ข้อ7(ข่าว)https://p.example/news", "auto: submit O6=U O7=V"),
    # with a question
    ("ทต.ทาปลาดุก", "ข้อ 16 ค่ะ https://tp.example/stat ช่วยดูด้วยว่าต้องแยกรายเดือนไหมคะ", "auto: submit O16=U; item O16"),
    ("ทต.ศรีบัวบาน", "o5 ครับ https://sbb.example/contact แล้วต้องมีแผนที่ด้วยหรือเปล่า", "auto: submit O5=U; item O5"),
    # own correction in the same breath
    ("ทต.ม่วงน้อย", "ข้อ 7 เอ้ย ไม่ใช่ ข้อ 8 ครับ https://mn.example/faq", "auto: submit O8=U"),
    ("ทต.แม่ตืน", "O23 ขอโทษค่ะ พิมพ์ผิด O25 https://mt.example/hr", "auto: submit O25=U"),
    ("อบต.ตะเคียนปม", "๐๔๐ โทษที ๐๓๙ ค่ะ https://tkp.example/code", "auto: submit O39=U"),
    # quotes
    (
        "ทต.ทากาศเหนือ",
        "> บอท: รอบ 1 ยังขาด O1 O3 O19\nO1 https://tkn.example/1 O3 https://tkn.example/3 ส่วน O19 รออนุมัติ",
        "auto: submit O1=U O3=V; promise O19",
    ),
    (
        "อบต.นครเจดีย์",
        "[ตอบกลับ: ยืนยันการบันทึก O6 = https://nc.example/7 ใช่หรือไม่]\nบ่ใช่เจ้า เป็น O7",
        "confirm: submit O7=https://nc.example/7",
    ),
    (
        "ทต.ป่าไผ่",
        "[ตอบกลับ: บันทึก O24 = https://px.example/hr66 หรือไม่]\nผิดครับ ต้องเป็นข้อ 23",
        "confirm: submit O23=https://px.example/hr66",
    ),
    # for others
    ("ทต.ก้อ", "ส่งแทนเทศบาลแม่ตืนนะคะ o9 https://mtn.example/fb", "confirm: submit O9=U agency=ทต.แม่ตืน"),
    ("ทต.ริมปิง", "ขอส่งข้อ 7 ให้ทางอบต.หนองหนามครับ https://nn.example/news", "confirm: submit O7=U agency=อบต.หนองหนาม"),
    (
        "coordinator",
        "ลงลิงก์ข้อ 28 ให้ ทต.อุโมงค์ด้วย เขาไลน์มา https://umong.example/28",
        "confirm: submit O28=U agency=ทต.อุโมงค์",
    ),
    (
        "coordinator",
        "บันทึก o5 แทน อบต.ป่าพลู https://pp.example/contact เขาเข้าไลน์ไม่ได้",
        "confirm: submit O5=U agency=อบต.ป่าพลู",
    ),
    # negation
    ("ทต.ลี้", "ข้อ 3 ยังไม่ส่งนะคะ ลิงก์ https://li.example/duty อันนี้ของปีก่อน ยังไม่ต้องบันทึก", "auto: promise O3"),
    ("อบต.ท่าตุ้ม", "อย่าเพิ่งลง O17 ครับ https://tt.example/csat ยังแก้ตัวเลขอยู่", "auto: promise O17"),
    # order of items, then of URLs
    (
        "ทต.ป่าซาง",
        "ส่ง 3 กับ 6 ก่อนค่ะ ที่เหลือบ่ายนี้\nhttps://ps.example/ita/1\nhttps://ps.example/ita/2",
        "confirm: submit O3=U O6=V",
    ),
    ("ทต.บ้านแป้น", "O19 O20\nhttps://bp.example/a\nhttps://bp.example/b\nhttps://bp.example/c", "clarify: submit"),
    ("ทต.ดงดำ", "ข้อ 34 36 38\nhttps://dd.example/1\nhttps://dd.example/2", "clarify: submit"),
    # glued, in the group
    ("group:อบต.เวียงแก้ว", "ครั้งที่2ข้อ27เรียบร้อยแล้วเจ้าhttps://wk.example/guide2เจ้า", "auto: submit O27=U"),
    ("group:ทต.เหมืองจี้", "รอบ1ข้อ11อัปเดตแล้วค่ะhttps://mj.example/action66ค่ะ", "auto: submit O11=U"),
    # dictated
    ("ทต.หนองยวง", "ข้อสิบแปดอีเซอร์วิสลิงก์นี้ค่ะ ดับเบิลยูดับเบิลยูดับเบิลยูจุด ny.go.th ทับ eservice", "clarify: submit O18="),
    ("อบต.ป่าพลู", "โอห้าติดต่อหน่วยงาน เว็บ paplu.go.th สแลช contact ครับ", "clarify: submit O5="),
    # ไม่มี
    ("อบต.เวียงแก้ว", "ข้อ 21 ไม่มี ข้อ 22 เดี๋ยวส่ง", "confirm: answer_none O21; promise O22"),
    ("ทต.ก้อ", "ไม่มีทั้งข้อ 29 และ 33", "confirm: answer_none O29 O33"),
    ("ทต.ก้อ", "ไม่มีข้อ 33 ครับ ไม่มีใครให้ของขวัญเลย", "confirm: answer_none O33 note=ไม่มีใครให้ของขวัญเลย"),
    ("ทต.ลี้", "O18 ไม่มีค่ะ หน่วยงานยังไม่มีระบบออนไลน์", "confirm: answer_none O18 note=หน่วยงานยังไม่มีระบบออนไลน์"),
    (
        "ทต.ริมปิง",
        "ข้อ ๒๙ กับ ๓๓ ตอบไม่มีครับ เพราะปีนี้ไม่มีเรื่องร้องเรียน",
        "confirm: answer_none O29 O33 note=เพราะปีนี้ไม่มีเรื่องร้องเรียน",
    ),
    # withdraw
    ("ทต.บ้านกลาง", "ขอถอนข้อ 4 ที่ส่งเมื่อวานก่อนค่ะ แนบผิดไฟล์", "confirm: withdraw O4"),
    ("อบต.แม่ลาน", "ลบออกให้หน่อย 2 ข้อ 12 16 ตัวเลขยังผิด", "confirm: withdraw O12 O16"),
    ("ทต.มะกอก", "ดึง ๐๒๓ กลับก่อนครับ นายกยังไม่อนุมัติ", "confirm: withdraw O23"),
    # promise
    ("ทต.ป่าซาง", "O30 กองช่างกำลังรวบรวม ส่งได้ราว 25 มี.ค. ครับ", "auto: promise O30"),
    ("อบต.นาทราย", "ข้อ 17 น่าจะเสร็จวันที่ 15 ก.พ. นะเจ้า", "auto: promise O17"),
    # everyday
    ("ทต.ทาปลาดุก", "สวัสดีตอนบ่ายค่ะ ขอส่งเพิ่มข้อ 8 นะคะ https://tpd.example/qa ขอบคุณค่ะ", "auto: submit O8=U"),
    ("ทต.ศรีบัวบาน", "รายการที่ ๓๔ https://sbb.example/risk ครับ", "auto: submit O34=U"),
    ("ทต.เวียงยอง", "อบต.หนองหนาม ส่งตามนี้ https://nn.example/1 ข้อ 1", "confirm: submit O1=U agency=อบต.หนองหนาม"),
    (
        "ทต.เวียงยอง",
        "ทต.เวียงยอง\nข้อ 1 โครงสร้าง อัปเดตแล้ว\nhttps://wy.example/1\nข้อ 5 เพิ่มแผนที่แล้ว\nhttps://wy.example/5",
        "auto: submit O1=U O5=V",
    ),
    ("อบต.ทุ่งหัวช้าง", "ส่งเพิ่มเติมครับ O2 (แก้รูปนายกแล้ว) https://thc.example/2", "auto: submit O2=U"),
    ("ทต.อุโมงค์", "ข้อ 42 มาตรการ ลงประกาศเรียบร้อยแล้ว https://um.example/42", "auto: submit O42=U"),
    ("ทต.ริมปิง", "O5 https://rp.example/a|b", "confirm: submit O5=https://rp.example/a|b"),
    # a second handful
    ("ทต.มะเขือแจ้", "๐๒๗,๐๒๘ https://mkj.example/complaint/ช่องทาง(ใหม่).html", "auto: submit O27=U O28=U"),
    (
        "อบต.บ้านเรือน",
        "ข้อสี่แผนพัฒนาท้องถิ่นครับ https://br.example/plan ข้อห้าที่อยู่ติดต่อ https://br.example/contact",
        "auto: submit O4=U O5=V",
    ),
    (
        "ทต.ประตูป่า",
        "ข้อ 7 ข่าวเดือนนี้ 3 ข่าวค่ะ\nhttps://ptp.example/n/12\nhttps://ptp.example/n/13\nhttps://ptp.example/n/14",
        "auto: submit O7=U|V|https://ptp.example/n/14",
    ),
    ("ทต.หนองช้างคืน", "ส่ง๐๖ค่ะnck.example/law.php?cat=O7&y=2566", "auto: submit O6=U"),
    (
        "อบต.เวียงกานต์",
        "รบกวนเปลี่ยน O11 จากลิงก์เดิม https://wk.example/p65 เป็นลิงก์ใหม่ https://wk.example/p66 ด้วยค่ะ",
        "auto: submit O11=V",
    ),
    (
        "ทต.ทาขุมเงิน",
        "เรียน ผู้ประสานงาน ITA\n    ด้วยเทศบาลตำบลทาขุมเงิน ขอส่งข้อมูล OIT รอบที่ 1 จำนวน 3 ข้อ ดังนี้\n1. ข้อ 1 โครงสร้าง https://tkg.example/s\n"
        "2. ข้อ 3 อำนาจหน้าที่ https://tkg.example/d\n3. ข้อ 6 กฎหมายที่เกี่ยวข้อง https://tkg.example/l\nจึงเรียนมาเพื่อโปรดพิจารณา",
        "auto: submit O1=U O3=V O6=https://tkg.example/l",
    ),
    (
        "ทต.ทาทุ่งหลวง",
        "ข้อ 37\nhttps://ttl.example/index.php/%E0%B8%A3-O38-O40\nข้อ 38 ยังไม่มีค่ะ เดี๋ยวส่งให้",
        "auto: submit O37=U; promise O38",
    ),
    ("อบต.ทาแม่ลอบ", "O15 คู่มือปฏิบัติงานเจ้าหน้าที่ https://tml.example/m.pdf", "clarify: submit"),
    (
        "ทต.วังดิน",
        "ส่งรอบแรกค่ะ\n- O1 https://wd.example/1\n- O2 https://wd.example/2\n- O5 -\n- O7 https://wd.example/7",
        "clarify: submit O1=U O2=V O7=https://wd.example/7",
    ),
    ("ทต.ศรีวิชัย", "O36-O38 ยกเว้น O37 ครับ https://swc.example/acp", "auto: submit O36=U O38=U"),
    (
        "อบต.บ้านปวง",
        "ข้อ 12 อยู่ระหว่างรวบรวม ข้อ 13 ส่งเลยครับ https://bp.example/report65",
        "auto: submit O13=U; promise O12",
    ),
    ("อบต.ห้วยยาบ", "๐๓๑ ครั้งที่ ๓ ครับ https://hy.example/culture", "confirm: submit O32=U"),
    ("ทต.ท่าเชียงทอง", "สขร.1 ม.ค. 66 https://tct.example/jan", "confirm: submit O21=U"),
    ("ทต.ท่าเชียงทอง", "ลิงก์ตามนี้ค่ะ https://tct.example/page/12", "clarify: submit"),
    (
        "ทต.ทาสบเส้า",
        "O1:https://tss.example/1,O2:https://tss.example/2,O3:https://tss.example/3",
        "auto: submit O1=U O2=V O3=https://tss.example/3",
    ),
    ("ทต.ต้นธง", "ข้อ 10 ค่ะ https://tt.example/pdpa ไม่แน่ใจว่าต้องลงนามโดยนายกไหม", "auto: submit O10=U; item O10"),
    ("ทต.ต้นธง", "O2 ส่งครับ https://tt.example/mayor แล้วต้องใส่รองนายกด้วยไหมครับ", "auto: submit O2=U; item O2"),
    ("ทม.ลำพูน", "โอ22 อุ๊ยพิมพ์ผิดค่ะ โอ21 https://mlp.example/monthly", "auto: submit O21=U"),
    (
        "ทต.มะเขือแจ้",
        "> บอท: ครั้งที่ 2 ยังขาด O13 O17 O18\nO13 https://mkj.example/13 O17 https://mkj.example/17 O18 ยังทำระบบไม่เสร็จค่ะ",
        "auto: submit O13=U O17=V; promise O18",
    ),
    (
        "ทต.อุโมงค์",
        "[ตอบกลับ: ยืนยันการบันทึก O2 = https://um.example/duty ใช่หรือไม่]\nไม่ใช่ครับ เป็นข้อ 3",
        "confirm: submit O3=https://um.example/duty",
    ),
    ("ทต.บ้านกลาง", "ส่งให้ทต.อุโมงค์ครับ ข้อ 43 https://um.example/43", "confirm: submit O43=U agency=ทต.อุโมงค์"),
    ("ทต.บ้านกลาง", "อบต.บ้านเรือน ฝากส่ง o1 https://br.example/1", "confirm: submit O1=U agency=อบต.บ้านเรือน"),
    ("ทต.แม่แรง", "O6 ยังไม่ได้ส่งนะ ลิงก์นี้ https://mr.example/law แค่ทดสอบ", "auto: promise O6"),
    (
        "ทต.แม่แรง",
        "ส่ง 1 2 3 ครับ\nhttps://mr.example/a\nhttps://mr.example/b\nhttps://mr.example/c",
        "confirm: submit O1=U O2=V O3=https://mr.example/c",
    ),
    ("group:อบต.น้ำดิบ", "ครั้งที่1ข้อ3ส่งแล้วเน้อhttps://nd.example/duty66เน้อ", "auto: submit O3=U"),
    ("ทต.หนองล่อง", "โอสิบเก้าแผนจัดซื้อ เว็บ nonglong จุด go จุด th ทับ plan", "clarify: submit O19="),
    ("ทต.ลี้", "ข้อ 33 ไม่มีจ้า ไม่มีใครรับของขวัญ", "confirm: answer_none O33 note=ไม่มีใครรับของขวัญ"),
    ("ทต.ลี้", "ไม่มีข้อ 29 กับข้อ 33 ค่ะ", "confirm: answer_none O29 O33"),
    ("ทต.ลี้", "ข้อ 29 ส่งแล้ว ข้อ 33 ไม่มี", "confirm: progress O29; answer_none O33"),
    ("ทต.ลี้", "ขอถอน O15 ออกก่อนครับ ไฟล์เปิดไม่ได้", "confirm: withdraw O15"),
    ("ทต.ลี้", "ดึงข้อ 11 กับ 19 กลับก่อนนะคะ แก้ตัวเลข", "confirm: withdraw O11 O19"),
    ("ทต.ลี้", "๐๒๑ รอกองคลังสรุป ส่งได้ 3 เม.ย. ค่ะ", "auto: promise O21"),
    ("ทต.มะกอก", "เทศบาลตำบลมะกอก ขอแก้ O7 ค่ะ อัปเดตข่าวแล้ว https://mk.example/news", "auto: submit O7=U"),
    (
        "ทต.มะกอก",
        "สวัสดีค่ะ ทต.มะกอกส่งข้อ 1 2 3 5 ครบแล้วนะคะ https://mk.example/about ขอบคุณค่ะ",
        "auto: submit O1=U O2=U O3=U O5=U",
    ),
    ("ทต.มะกอก", "ตามที่แจ้งให้แก้ไข ข้อ 14 แก้เรียบร้อยแล้วค่ะ https://mk.example/14", "auto: submit O14=U"),
    ("ทต.มะกอก", "O25 หลักเกณฑ์การบริหารทรัพยากรบุคคล\nhttps://mk.example/25\nเพิ่มหัวข้อการให้คุณให้โทษแล้ว", "auto: submit O25=U"),
    ("ทต.มะกอก", "ข้อ 18 e-service ค่ะ https://mk.example/e-service มีคู่มือการใช้งานด้วย", "auto: submit O18=U"),
    ("ทต.มะกอก", "ข้อ 9 facebook.com/makok66 ค่ะ", "auto: submit O9=U"),
    ("ทต.มะกอก", "O39 แก้ตามคำแนะนำแล้วนะคะ https://mk.example/39 รบกวนตรวจอีกครั้งค่ะ", "auto: submit O39=U"),
    ("ทต.มะกอก", "ขอเพิ่มลิงก์ข้อ 30 อีก 1 ลิงก์ค่ะ https://mk.example/30b", "auto: submit O30=U"),
    ("ทต.มะกอก", "ข้อ๔๐,๔๑ https://mk.example/ethics", "auto: submit O40=U O41=U"),
    ("ทต.มะกอก", "O5\n📍 https://mk.example/contact 🙏", "auto: submit O5=U"),
    ("ทต.มะกอก", "ข้อ 4 แผนพัฒนาท้องถิ่น (พ.ศ. 2566-2570) https://mk.example/plan", "auto: submit O4=U"),
    ("ทต.มะกอก", "ข้อ 13 รายงานผลการดำเนินงานประจำปี 2565 ค่ะ https://mk.example/r65", "auto: submit O13=U"),
    (
        "ทต.มะกอก",
        "ข้อ 12 กับ ข้อ 37 รอบ 6 เดือน ค่ะ https://mk.example/12 https://mk.example/37",
        "confirm: submit O12=U O37=V",
    ),
    (
        "ทต.มะกอก",
        "โอ 1 ค่ะ https://mk.example/1\nโอ 2 ค่ะ https://mk.example/2\nโอ 3 ยังค่ะ",
        "auto: submit O1=U O2=V; promise O3",
    ),
    ("ทต.มะกอก", "ขออนุญาตส่ง ข้อ 23 นะคะ เมื่อวานลืม https://mk.example/23", "auto: submit O23=U"),
    ("ทต.มะกอก", "ข้อ 17 ผลสำรวจความพึงพอใจ ปี 65 https://mk.example/17", "auto: submit O17=U"),
    ("coordinator", "แม่แรงฝากลง o8 https://maeraeng.example/qa", "confirm: submit O8=U agency=ทต.แม่แรง"),
    ("coordinator", "บันทึกให้ อบต.น้ำดิบ ข้อ 2 https://namdip.example/ex", "confirm: submit O2=U agency=อบต.น้ำดิบ"),
    # a third
    ("อบต.นครเจดีย์", "๐๒๓-๐๒๔ครับhttps://ncd.example/hr(รวม).pdfครับ", "auto: submit O23=U O24=U"),
    (
        "ทต.ป่าไผ่",
        "ข้อหนึ่งโครงสร้าง https://px.example/1 ข้อสองผู้บริหาร https://px.example/2 ข้อสามอำนาจหน้าที่ https://px.example/3 ค่ะ",
        "auto: submit O1=U O2=V O3=https://px.example/3",
    ),
    ("ทต.ดงดำ", "ครั้งที่ 1\nลำดับ 1 ๐๕ https://dd.example/5\nลำดับ 2 ๐๘ https://dd.example/8", "auto: submit O5=U O8=V"),
    ("ทต.เวียงยอง", "ข้อ 20 ประกาศจัดซื้อจัดจ้าง อัปเดตถึงเดือนมกราคมแล้วค่ะ https://wy.example/egp", "auto: submit O20=U"),
    (
        "ทต.เวียงยอง",
        "O21 สขร.1 เดือน ต.ค.-ธ.ค. 65 ค่ะ\nhttps://wy.example/oct\nhttps://wy.example/nov\nhttps://wy.example/dec",
        "auto: submit O21=U|V|https://wy.example/dec",
    ),
    ("อบต.แม่ลาน", "แก้ข้อ 5 จาก https://ml.example/a ไปเป็น https://ml.example/b นะครับ ขอบคุณครับ", "auto: submit O5=V"),
    ("อบต.แม่ลาน", "ของเดิม https://ml.example/a ของใหม่ https://ml.example/b ข้อ 5", "auto: submit O5=V"),
    ("จังหวัดลำพูน", "จังหวัดขอส่งโอ 40 ครับ www.lp.example/th/ethics/กิจกรรม?y=2566#o41", "auto: submit O40=U"),
    (
        "อบจ.ลำพูน",
        "อบจ.ลำพูน ขอส่งข้อ 34 และข้อ 36 ครับ\nข้อ 34 https://pao.example/risk\nข้อ 36 https://pao.example/plan",
        "auto: submit O34=U O36=V",
    ),
    ("ทต.ศรีเตี้ย", "O9 ค่ะ https://www.facebook.com/sritia?mibextid=O10", "auto: submit O9=U"),
    ("ทต.ศรีเตี้ย", "ข้อ 16 เอ๊ะ ข้อ 17 ค่ะ https://st.example/csat", "auto: submit O17=U"),
    ("ทต.ลี้", "ลงแทน อบต.แม่ลาน ครับ ข้อ 13 https://ml.example/r", "confirm: submit O13=U agency=อบต.แม่ลาน"),
    ("ทต.ทุ่งหัวช้าง", "ของ อบต.ทุ่งหัวช้าง ข้อ 2 https://o.example/2", "confirm: submit O2=U agency=อบต.ทุ่งหัวช้าง"),
    (
        "ทต.บ้านธิ",
        "ข้อ 27 28 29\nhttps://bt.example/27\nhttps://bt.example/28\nhttps://bt.example/29",
        "confirm: submit O27=U O28=V O29=https://bt.example/29",
    ),
    ("ทต.บ้านธิ", "ส่ง o12 ค่ะ ลิงก์ บ้านธิดอทโกดอททีเอช", "clarify: submit O12="),
    (
        "ทต.วังผาง",
        "O.36(แผนป้องกันทุจริต)https://w.example/36.pdf,O.38(รายงานผล)https://w.example/38.pdf",
        "auto: submit O36=U O38=V",
    ),
    (
        "ทต.วังผาง",
        "ส่งครบ 5 ข้อค่ะ O1 https://w.example/1 O2 https://w.example/2 O3 https://w.example/3 O5 https://w.example/5 O6 https://w.example/6",
        "auto: submit O1=U O2=V O3=https://w.example/3 O5=https://w.example/5 O6=https://w.example/6",
    ),
    ("ทต.วังผาง", "ข้อ 24 ส่งแล้วนะคะ https://w.example/24 ข้อ 26 พรุ่งนี้ค่ะ", "auto: submit O24=U; promise O26"),
    ("ทต.วังผาง", "O30 ยังไม่มีรูป ขอส่ง O32 ก่อนค่ะ https://w.example/32", "auto: submit O32=U; promise O30"),
    ("ทต.วังผาง", "ข้อ 2 นายกเปลี่ยนคนแล้ว อัปเดตให้แล้วค่ะ https://w.example/2", "auto: submit O2=U"),
    ("ทต.วังผาง", "หมดเขตรอบ 1 31 ม.ค. ใช่ไหมคะ ส่งข้อ 8 ค่ะ https://w.example/8", "auto: submit O8=U; deadline round=1"),
    ("อบต.ตะเคียนปม", "ขอยกเลิกข้อ 20 ที่ส่งเมื่อวานค่ะ ใส่ผิดข้อ", "confirm: withdraw O20"),
    ("อบต.ตะเคียนปม", "ข้อ 35 43 เดี๋ยวส่งสิ้นเดือน", "auto: promise O35 O43"),
    ("อบต.ตะเคียนปม", "โอ๓๗ ทำอยู่เจ้า ขอถึงวันศุกร์", "auto: promise O37"),
    ("อบต.ตะเคียนปม", "O29 O33 ไม่มีครับ ส่วน O37 จะส่งพรุ่งนี้", "confirm: answer_none O29 O33; promise O37"),
    ("coordinator", "ใส่ให้ ทต.ก้อ หน่อย โอ 5 https://ko.example/5 เขาโทรมาแจ้ง", "confirm: submit O5=U agency=ทต.ก้อ"),
    ("coordinator", "O18 ของริมปิง https://rimping.example/e เขาส่งทางอีเมล", "confirm: submit O18=U agency=ทต.ริมปิง"),
    ("ทต.ทากาศ", "O4 ใช้ของเดิมไปก่อน ส่วน O11 ส่งใหม่ค่ะ https://tk.example/11", "confirm: submit O11=U"),
    ("อบต.แม่ลาน", "ขอแก้ลิงก์ข้อ 6 ค่ะ อันเก่าเปิดไม่ได้แล้ว https://ml.example/law", "confirm: submit O6=U"),  # which one?
]


def expanded(said: str, expected: str) -> str:
    """U and V stand for the first and the second URL of the message."""
    urls = (*find_urls(said), "", "")
    return re.sub(r"(?<=[=|])[UV](?=[ ;|]|$)", lambda m: urls["UV".index(m[0])], expected)


@pytest.mark.parametrize(("who", "said", "expected"), TABLE)
def test_read_exactly(who: str, said: str, expected: str) -> None:
    assert shown(reading(said, who)) == expanded(said, expected)


# Close to what is recorded at once, yet not meant, or not surely.
NOT_AT_ONCE = [
    "ข้อ 7 ไม่ใช่ ข้อ 8 ครับ https://a.example/1",
    "ข้อ 7 เอ้ย ไม่ใช่ ข้อ 8 ไม่ใช่ด้วย https://a.example/1",
    "รายการที่ 3 ของวาระ https://a.example/1",
    "รายการที่ 1 ข้อ 5 https://a.example/5 หรือ ข้อ 6",
    "ข้อ 5 https://a.example/1|2",
    "O5 https://a.example/5 ต้องแก้ใหม่ไหมคะ",
    "O5 ประกาศ https://a.example/5 อันนี้ใช้ไม่ได้",
    "ข้อ 5 เอ๊ยไม่ใช่ https://a.example/5",
    "โทษทีค่ะ ไม่ใช่ข้อ 5 https://a.example/5",
    "ข้อ 5 https://a.example/5 ไม่แน่ใจว่าต้องส่งไหม",
    "ข้อ 14 เอ๊ย 15 หรือ 16 https://a.example/5",
    "ลืมส่งคืน ข้อ 5 https://a.example/5",
]


@pytest.mark.parametrize("said", NOT_AT_ONCE)
def test_not_recorded_at_once(said: str) -> None:
    steps = reading(said, "ทต.ริมปิง").steps
    assert not any(isinstance(step.act, Submit) and step.handling is Handling.AUTO for step in steps)
